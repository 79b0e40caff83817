#!/bin/sh
# Installs LearnPy for one person, without root, or removes it. See --help.
set -eu

progress=${XDG_DATA_HOME:-${HOME:-}/.local/share}/LearnPy
cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}/LearnPy
shared=${XDG_DATA_HOME:-${HOME:-}/.local/share}
entry=$shared/applications/learnpy.desktop
icons=$shared/icons/hicolor
parent=${HOME:-}/.local/opt
place=$parent/LearnPy
command=${HOME:-}/.local/bin/learnpy

# Both exist only while an installation is under way, and are removed whatever happens.
new=$parent/.LearnPy.new
old=$parent/.LearnPy.old

help() {
    cat <<EOF
Install LearnPy for you alone:   sh install.sh
Remove it:                       sh install.sh --uninstall

It goes into $place, with an entry in the menu of programs
and the command $command.
Installed again, from a newer archive, it takes the place of the one before.
Your progress is in $progress, and is never touched.

LearnPy also runs where it is unpacked, without being installed: ./LearnPy
EOF
}

fail() {
    echo "install.sh: $1" >&2
    exit 1
}

# The folder of this script, also where its name has blanks, accents, or a dash in front.
own_folder() {
    case $0 in
    */*) CDPATH='' cd -- "${0%/*}" && pwd -P ;;
    *) pwd -P ;;
    esac
}

# A program that is open loads parts of itself when they are wanted: they have to stay.
refuse_if_open() {
    case $(ls -l /proc/[0-9]*/exe 2>/dev/null) in
    *" -> $place/"*) fail "LearnPy is open. Close its window, and call this again." ;;
    esac
}

# A path as the Exec line of a menu entry wants it in quotes: first as the shell would, then as
# every value of such a file, then for the % that stands for what is opened.
quoted() {
    printf '%s' "$1" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g'
}

# Makes the menu entry, the icons and the command. Each is written beside and renamed.
announce() {
    mkdir -p "${entry%/*}" "${command%/*}"
    path=$(quoted "$place/LearnPy")
    while IFS= read -r line; do
        case $line in
        Exec=*) printf 'Exec="%s"\n' "$path" ;;
        *) printf '%s\n' "$line" ;;
        esac
    done <"$place/share/learnpy.desktop" >"$entry.new"
    mv -f "$entry.new" "$entry"
    (cd "$place/share/icons" && find . -type f) | while IFS= read -r icon; do
        mkdir -p "$icons/${icon%/*}"
        cp -f "$place/share/icons/$icon" "$icons/$icon"
    done
    if [ -e "$command" ] && ! is_ours "$command"; then
        echo "There is another $command already; it is left alone. Start LearnPy from the menu."
    else
        ln -sf "$place/LearnPy" "$command"
    fi
}

# Desktops find a new entry by themselves; some are quicker when they are told.
tell_desktop() {
    update-desktop-database "$shared/applications" 2>/dev/null || true
    gtk-update-icon-cache -qtf "$icons" 2>/dev/null || true
}

is_ours() {
    [ "$(readlink "$1" 2>/dev/null)" = "$place/LearnPy" ]
}

install() {
    here=$(own_folder)
    [ -x "$here/LearnPy" ] || fail "this has to stay in the folder that was unpacked with it."
    [ "$here" != "$place" ] || fail "this LearnPy is the installed one. Unpack a newer archive."
    version=$("$here/learnpy-runner" --version 2>/dev/null) ||
        fail "this LearnPy does not run on this computer. It needs $(oldest_system)."
    version=$(printf '%s\n' "$version" | sed 1q)
    refuse_if_open
    mkdir -p "$parent"
    trap 'rm -rf "$new"' EXIT
    trap 'exit 130' HUP INT TERM
    rm -rf "$new"
    # All of the new one is there before the old one goes.
    cp -RP "$here" "$new" || fail "the disk is full, or $parent cannot be written; nothing was changed."
    trap '' HUP INT TERM
    rm -rf "$old"
    [ ! -e "$place" ] || mv "$place" "$old"
    if ! mv "$new" "$place"; then
        [ ! -e "$old" ] || mv "$old" "$place"
        fail "$place cannot be written; the LearnPy that was there is there again."
    fi
    rm -rf "$old"
    announce
    tell_desktop
    echo "$version is installed in $place."
    echo "Start it from the menu of programs, or by the command learnpy."
    case :$PATH: in
    *:"${command%/*}":*) ;;
    *) echo "The command is found once ${command%/*} is on your PATH: log out and in again." ;;
    esac
}

oldest_system() {
    sed -n 's/^Needs: //p' "$here/README.txt"
}

uninstall() {
    refuse_if_open
    [ -e "$place" ] || echo "There is no LearnPy in $place."
    rm -rf "$place" "$new" "$old" "$cache"
    rm -f "$entry" "$icons"/*/apps/learnpy.png "$icons"/scalable/apps/learnpy.svg
    ! is_ours "$command" || rm -f "$command"
    tell_desktop
    [ ! -d "$progress" ] || echo "Your progress stays in $progress"
    echo "LearnPy is removed."
}

# In a function, so that all of it is read before the file itself goes.
main() {
    [ -n "${HOME:-}" ] || fail "HOME is not set, so there is no place to install to."
    case $* in
    '') install ;;
    --uninstall) uninstall ;;
    -h | --help) help ;;
    *) fail "it knows no $*. See: sh install.sh --help" ;;
    esac
    exit
}

main "$@"
