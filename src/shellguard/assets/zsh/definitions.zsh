# The aliases and functions behind the words of TEXT, in `reply`, as zsh would read them; at most 64 KiB.
builtin zmodload zsh/parameter 2>/dev/null
__hp_definitions() {
  local word name
  local -a words=(${(Z+Cn+)1})
  local -A seen
  reply=
  while (( $#words )); do
    word=$words[1]
    shift words
    if (( ${+seen[$word]} )); then continue; fi
    seen[$word]=1
    if (( ${+aliases[$word]} )); then
      reply+="alias ${(q)word}=${(qq)aliases[$word]}"$'\n'
      words+=(${(Z+Cn+)aliases[$word]})
    fi
    if (( ${+galiases[$word]} )); then
      reply+="alias -g ${(q)word}=${(qq)galiases[$word]}"$'\n'
      words+=(${(Z+Cn+)galiases[$word]})
    fi
    name=${word##*.}
    if [[ $word == *.* ]] && (( ${+saliases[$name]} )); then
      reply+="alias -s ${(q)name}=${(qq)saliases[$name]}"$'\n'
    fi
    # What is not loaded yet has no body that could be sent.
    if (( ${+functions[$word]} )) && [[ $word != __hp_* && $functions[$word] != *'builtin autoload -X'* ]]; then
      if (( $#functions[$word] > 32768 )); then continue; fi
      reply+="${(q)word} () {"$'\n'"$functions[$word]"$'\n}\n'
      words+=(${(Z+Cn+)functions[$word]})
    fi
    if (( $#reply > 65536 )); then reply=${reply[1,65536]}; reply=${reply%$'\n'*}$'\n'; break; fi
  done
}
