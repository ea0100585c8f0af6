@rem "exec" hands a shell's process over to what it runs, so that signals reach it through npm. Windows has no such word.
@%*
