@rem The embedded VS Code as an executable: what vscodeExecutablePath names on Windows.
@node "%~dp0code.ts" %*
