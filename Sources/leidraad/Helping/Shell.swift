/// The shells whose completion we know how to feed.
///
/// Each script hands the words of the line to `leidraad completions next`, which answers with one candidate a line, a tab
/// and its explanation; where there is none, the shell completes files.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that the shell reads when it starts.
  var script: String {
    switch self {
    case .bash:
      """
      # leidraad completions bash >~/.local/share/bash-completion/completions/leidraad
      _leidraad() {
        local line start=${COMP_LINE:0:COMP_POINT} typed words
        read -ra words <<<"$start"
        [[ $start == *[[:space:]] ]] && words+=("")
        typed=${words[-1]}
        COMPREPLY=()
        while IFS=$'\\t' read -r line _; do
          # Readline has taken the words apart at = and : as well, and wants only what follows.
          [[ $typed == *[=:]* && ${COMP_WORDBREAKS} == *[=:]* ]] && line=${line#"${typed%"${typed##*[=:]}"}"}
          COMPREPLY+=("$line")
        done < <(leidraad completions next -- "${words[@]:1}" 2>/dev/null)
      }
      complete -o default -F _leidraad leidraad
      """
    case .zsh:
      """
      #compdef leidraad
      # leidraad completions zsh >/usr/local/share/zsh/site-functions/_leidraad
      local line
      local -a candidates
      for line in "${(@f)$(leidraad completions next -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        [[ -n $line ]] && candidates+=("${${line%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}")
      done
      if (( $#candidates )); then _describe leidraad candidates; else _files; fi
      """
    case .fish:
      """
      # leidraad completions fish >~/.config/fish/completions/leidraad.fish
      function __leidraad_next
        set -l words (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor)
        leidraad completions next -- $words[2..] 2>/dev/null
      end
      complete --command leidraad --no-files --condition 'count (__leidraad_next) >/dev/null' --arguments '(__leidraad_next)'
      """
    }
  }
}
