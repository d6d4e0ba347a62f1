{{/* Who may ask identity for a token, and for what: suite.yaml's calls, as settings. Argument the root. */}}
{{- define "pluto.clients" -}}
{{- range $name, $service := (include "pluto.suite" . | fromYaml).services }}
pluto.clients."{{ $name }}".roles=service
{{- range $called, $scopes := $service.calls }}
pluto.clients."{{ $name }}".scopes."pluto-{{ $called }}"={{ join "," $scopes }}
{{- end }}
{{- end }}
pluto.clients."operator".roles=operator
{{- end }}
