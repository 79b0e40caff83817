@echo off
rem Starts LearnPy with your progress in the folder "My progress" beside this file.
start "LearnPy" "%~dp0LearnPy\LearnPy.exe" --data-dir "%~dp0My progress" %*
