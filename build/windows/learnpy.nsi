; The installer for Windows: for one person, without rights of an administrator.
; installer.py calls it with what it defines by -D; see there.
;
; Only these are the program's own in its folder: LearnPy.exe, learnpy-runner.exe, _internal and
; uninstall.exe. Nothing else there is ever touched, so any folder may be named.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
RequestExecutionLevel user
ManifestDPIAware true
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\LearnPy"
!define SHORTCUT "$SMPROGRAMS\LearnPy.lnk"
!define PROGRESS "$LOCALAPPDATA\LearnPy"
!define CACHE "${PROGRESS}\Cache"
; What an earlier LearnPy is moved into while the new one is unpacked.
!define EARLIER "$INSTDIR\_earlier"

; Exit codes beside NSIS's own: 0 done, 1 cancelled, 2 ended by an error.
!define IS_OPEN 3
!define FOLDER_UNFIT 4
!define SYSTEM_UNFIT 5

Name "LearnPy"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\LearnPy"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "LearnPy ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey ProductName "LearnPy"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs LearnPy ${VERSION}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${COPYRIGHT}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_DIRECTORYPAGE_TEXT_TOP "LearnPy goes into the folder below. It needs no rights of an administrator, and no network. An earlier LearnPy there is replaced; your progress stays as it is."
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "LearnPy is installed"
!define MUI_FINISHPAGE_TEXT "You find it in the start menu. Your progress is kept apart from it, in:$\r$\n$\r$\n${PROGRESS}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\LearnPy.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start LearnPy"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "LearnPy will be removed from this computer. Your progress stays, for another time, in: ${PROGRESS}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Var Unpacking

; --- What both the installer and the uninstaller do -----------------------------------------------

; Ends with a sentence while the program in a folder runs. $R0: the folder.
; Windows lets nobody write to a program that runs. One that was closed a moment ago may take a
; moment to end, so it is tried for ten seconds.
!macro REFUSE_WHILE_OPEN un
Function ${un}RefuseWhileOpen
  Push "learnpy-runner.exe"
  Push "LearnPy.exe"
  ${ForEach} $R1 1 2 + 1
    Pop $R2
    ${IfNot} ${FileExists} "$R0\$R2"
      ${Continue}
    ${EndIf}
    StrCpy $R3 0
    ${Do}
      ClearErrors
      FileOpen $R4 "$R0\$R2" a
      ${IfNot} ${Errors}
        FileClose $R4
        ${ExitDo}
      ${EndIf}
      IntOp $R3 $R3 + 1
      ${If} $R3 < 40
        Sleep 250
        ${Continue}
      ${EndIf}
      StrCpy $R3 0
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "LearnPy is open: $R0\$R2 is in use, so nothing was changed.$\r$\n$\r$\nClose LearnPy, and programs that it runs, then choose Retry." /SD IDCANCEL IDRETRY +3
        SetErrorLevel ${IS_OPEN}
        Quit
    ${Loop}
  ${Next}
FunctionEnd
!macroend

; Removes the program, and nothing else, from a folder. $R0: the folder.
; Others may look at a file for a moment, such as the shell for its icon or a virus scanner, and
; Windows removes none that is open, so it is tried for ten seconds.
!macro REMOVE_PROGRAM un
Function ${un}RemoveProgram
  StrCpy $R3 0
  ${Do}
    ClearErrors
    Delete "$R0\LearnPy.exe"
    Delete "$R0\learnpy-runner.exe"
    ${If} ${FileExists} "$R0\_internal\*.*"
      RMDir /r "$R0\_internal"
    ${EndIf}
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    Sleep 250
    IntOp $R3 $R3 + 1
  ${LoopUntil} $R3 = 40
  Delete "$R0\uninstall.exe"
  RMDir /r "$R0\_earlier"
  RMDir "$R0" ; which Windows refuses while other files are in it
FunctionEnd
!macroend

!insertmacro REFUSE_WHILE_OPEN ""
!insertmacro REFUSE_WHILE_OPEN "un."
!insertmacro REMOVE_PROGRAM ""
!insertmacro REMOVE_PROGRAM "un."

; --- Installing -----------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${AtLeastBuild} 17763
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "LearnPy needs a 64-bit Windows 10 of version 1809, or a newer Windows. Nothing was changed." /SD IDOK
    SetErrorLevel ${SYSTEM_UNFIT}
    Quit
  ${EndIf}
FunctionEnd

; Whether $INSTDIR holds other people's files: $R1 is 1 then, else 0.
Function IsTaken
  StrCpy $R1 0
  ${IfNot} ${FileExists} "$INSTDIR\LearnPy.exe"
  ${AndIfNot} ${FileExists} "${EARLIER}\LearnPy.exe"
    ${DirState} "$INSTDIR" $R2
    ${If} $R2 = 1
      StrCpy $R1 1
    ${EndIf}
  ${EndIf}
FunctionEnd

; Takes a folder of our own inside one that holds other files, and refuses one that cannot be used.
Function CheckFolder
  Call IsTaken
  ${If} $R1 = 1
    StrCpy $INSTDIR "$INSTDIR\LearnPy"
    Call IsTaken
  ${EndIf}
  ${If} $R1 = 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "In $INSTDIR are other files already, so nothing was changed. Choose an empty folder, or a new one." /SD IDOK
    SetErrorLevel ${FOLDER_UNFIT}
    Abort
  ${EndIf}
  StrLen $R1 "$INSTDIR"
  IntOp $R1 $R1 + ${LONGEST}
  ${If} $R1 > 259
    MessageBox MB_OK|MB_ICONEXCLAMATION "The name of the folder is too long: Windows allows 259 letters for a file with all its folders. Nothing was changed. Choose a shorter one than $INSTDIR" /SD IDOK
    SetErrorLevel ${FOLDER_UNFIT}
    Abort
  ${EndIf}
FunctionEnd

; Takes away what was unpacked so far, and puts an earlier LearnPy back where it was.
Function PutBack
  SetOutPath "$TEMP"
  Delete "$INSTDIR\LearnPy.exe"
  Delete "$INSTDIR\learnpy-runner.exe"
  RMDir /r "$INSTDIR\_internal"
  ${If} ${FileExists} "${EARLIER}\*.*"
    Rename "${EARLIER}\_internal" "$INSTDIR\_internal"
    Rename "${EARLIER}\learnpy-runner.exe" "$INSTDIR\learnpy-runner.exe"
    Rename "${EARLIER}\LearnPy.exe" "$INSTDIR\LearnPy.exe"
    RMDir "${EARLIER}"
  ${Else}
    Delete "$INSTDIR\uninstall.exe"
  ${EndIf}
  RMDir "$INSTDIR"
FunctionEnd

; Also called where NSIS itself gives up, as when the disk is full.
Function .onInstFailed
  ${If} $Unpacking = 1
    StrCpy $Unpacking 0
    Call PutBack
    MessageBox MB_OK|MB_ICONSTOP "LearnPy could not be written into $INSTDIR, so everything is as it was before. Look whether the disk is full, and whether you may write there." /SD IDOK
    SetErrorLevel ${FOLDER_UNFIT}
  ${EndIf}
FunctionEnd

Section
  Call CheckFolder
  ReadRegStr $9 HKCU "${KEY}" "InstallLocation"
  ${If} $9 != ""
  ${AndIf} $9 != $INSTDIR
    StrCpy $R0 $9
    Call RefuseWhileOpen
  ${EndIf}
  StrCpy $R0 $INSTDIR
  Call RefuseWhileOpen

  ; The earlier program is put aside whole, so that a disk that fills up leaves it as it was.
  RMDir /r "${EARLIER}"
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    CreateDirectory "${EARLIER}"
    ClearErrors
    Rename "$INSTDIR\_internal" "${EARLIER}\_internal"
    ${If} ${Errors}
      RMDir "${EARLIER}"
      MessageBox MB_OK|MB_ICONEXCLAMATION "A file of LearnPy in $INSTDIR\_internal is in use, so nothing was changed. Close the program that uses it, or restart the computer, and install again." /SD IDOK
      SetErrorLevel ${IS_OPEN}
      Quit
    ${EndIf}
    Rename "$INSTDIR\LearnPy.exe" "${EARLIER}\LearnPy.exe"
    Rename "$INSTDIR\learnpy-runner.exe" "${EARLIER}\learnpy-runner.exe"
  ${EndIf}

  StrCpy $Unpacking 1
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR"
  File "${PACKAGE}/LearnPy.exe"
  File "${PACKAGE}/learnpy-runner.exe"
  File /r "${PACKAGE}/_internal"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    Abort
  ${EndIf}
  StrCpy $Unpacking 0
  RMDir /r "${EARLIER}"

  CreateShortcut "${SHORTCUT}" "$INSTDIR\LearnPy.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "LearnPy"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\LearnPy.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1

  ; One that was installed somewhere else is this one's earlier version, and has no entry any more.
  ${If} $9 != ""
  ${AndIf} $9 != $INSTDIR
    StrCpy $R0 $9
    Call RemoveProgram
  ${EndIf}
SectionEnd

; --- Removing -------------------------------------------------------------------------------------

Section "Uninstall"
  StrCpy $R0 $INSTDIR
  Call un.RefuseWhileOpen
  SetOutPath "$TEMP"
  Call un.RemoveProgram
  Delete "${SHORTCUT}"
  RMDir /r "${CACHE}" ; what LearnPy makes again by itself
  RMDir "${PROGRESS}" ; which Windows refuses while there is progress in it
  DeleteRegKey HKCU "${KEY}" ; last: who sees it gone sees all gone
  ${If} ${FileExists} "${PROGRESS}\*.*"
    MessageBox MB_OK|MB_ICONINFORMATION "LearnPy was removed. Your progress is still in the folder$\r$\n$\r$\n${PROGRESS}$\r$\n$\r$\nIf you install LearnPy again, it goes on from there. If you do not need it any more, delete the folder." /SD IDOK
  ${EndIf}
SectionEnd
