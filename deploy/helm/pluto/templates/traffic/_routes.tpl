{{/* Whether a route has a segment that stands for any: argument the path of suite.yaml. */}}
{{- define "pluto.isPattern" -}}
{{- if has "*" (splitList "/" .) }}true{{ end -}}
{{- end }}

{{/* A route as a regular expression over the whole path: what suite.yaml's rule covers, and nothing besides. */}}
{{- define "pluto.pathPattern" -}}
{{ . | replace "." "\\." | replace "*" "[^/]+" }}(/.*)?$
{{- end }}

{{/*
Routes of a service, those of webhooks or the others, as a YAML list: (dict "root" $ "name" "messaging" "webhooks" true). Refuses
routes that would open what is private.
*/}}
{{- define "pluto.routes" -}}
{{- $suite := include "pluto.suite" .root | fromYaml -}}
{{- $routes := list -}}
{{- range $route := (get $suite.services .name).routes -}}
{{- range $private := $suite.private -}}
{{- if regexMatch (printf "^%s" (include "pluto.pathPattern" $route)) $private -}}
{{- fail (printf "%s lies below the route %s, which would open it" $private $route) -}}
{{- end -}}
{{- end -}}
{{- if eq (hasPrefix "/webhooks" $route) $.webhooks }}{{ $routes = append $routes $route }}{{ end -}}
{{- end -}}
{{ $routes | toYaml }}
{{- end }}
