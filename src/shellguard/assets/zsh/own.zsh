# Reads the user's own start-up file $__hp_file with the ZDOTDIR that it would see without this folder. Not a function:
# what the user's file declares has to be global.
builtin unset ZDOTDIR
if [[ -n $__hp_own ]]; then
  ZDOTDIR=$__hp_own
  if [[ $__hp_own == "${HOLDPOINT_ZDOTDIR-}" ]]; then builtin export ZDOTDIR; fi
fi
if [[ -r ${ZDOTDIR:-$HOME}/$__hp_file ]]; then builtin . "${ZDOTDIR:-$HOME}/$__hp_file"; fi
__hp_own=${ZDOTDIR-}
# A shell below this one would have got it only if it is exported.
if [[ -n $__hp_own && ${(t)ZDOTDIR} == *export* ]]; then builtin export HOLDPOINT_ZDOTDIR=$__hp_own; fi
builtin export ZDOTDIR=$__hp_dir
# Start-up files of systems and users set PATH anew; the launchers belong in front of it.
__hp_shims=${__hp_dir:h}/shims
if [[ $PATH != "$__hp_shims":* && -d $__hp_shims ]]; then
  PATH=:$PATH:
  PATH=$__hp_shims${${PATH//:"$__hp_shims":/:}%:}
fi
