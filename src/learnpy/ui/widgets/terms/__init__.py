"""Terms of the glossary, told beside the text that links to them."""
