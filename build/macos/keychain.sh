#!/usr/bin/env bash
# Puts the identity that signs into a keychain of its own, on the computer of a workflow; without
# one, it says so, and the package is made unsigned.
#
#   CERTIFICATE            a .p12 file with the identity, in Base64
#   CERTIFICATE_PASSWORD   what opens it
#   NOTARY_KEY             a .p8 key of App Store Connect, as its text
set -euo pipefail

if [ -z "${CERTIFICATE:-}" ]; then
    echo "macos: there is no certificate, so the package will not be signed"
    exit 0
fi
place="${RUNNER_TEMP:?is set by the workflow}"
keychain="$place/learnpy.keychain-db"
password="$(openssl rand -hex 24)"
umask 077

printf '%s' "$CERTIFICATE" | base64 --decode >"$place/identity.p12"
printf '%s\n' "${NOTARY_KEY:-}" >"$place/notary.p8"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$place/identity.p12" -k "$keychain" -P "${CERTIFICATE_PASSWORD:-}" \
    -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
rm "$place/identity.p12"
echo "macos: the identity is in a keychain"
