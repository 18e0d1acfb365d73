import type { Shell } from "./reply.ts";

/**
 * What a shell has to know. Each hands the line to froth as one text: nothing that was typed is ever evaluated. An empty
 * answer leaves the word to the shell, which completes paths.
 */
export const scripts: Readonly<Record<Shell, string>> = {
  bash: `# bash completion of froth; in ~/.bashrc: source <(froth completion bash)
_froth() {
  local candidate
  COMPREPLY=()
  while IFS= read -r candidate; do
    COMPREPLY+=("$candidate")
  done < <("$1" completion bash --line="\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _froth froth
`,
  zsh: `#compdef froth
# zsh completion of froth; in ~/.zshrc, after compinit: source <(froth completion zsh)
_froth() {
  local -a candidates
  candidates=(\${(f)"$("\${(Q)words[1]}" completion zsh --line="\${(j: :)words[1,CURRENT]}" 2>/dev/null)"})
  if (( \${#candidates} )); then
    _describe -V froth candidates
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _froth ]]; then
  _froth "$@"
else
  compdef _froth froth
fi
`,
  fish: `# fish completion of froth; once: froth completion fish > ~/.config/fish/completions/froth.fish
function __froth_candidates
    set -l words (commandline -opc) (commandline -ct)
    set -l candidates ($words[1] completion fish --line=(string join ' ' -- $words) 2>/dev/null)
    if test (count $candidates) -gt 0
        printf '%s\\n' $candidates
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c froth -e
complete -c froth -f -a '(__froth_candidates)'
`,
};
