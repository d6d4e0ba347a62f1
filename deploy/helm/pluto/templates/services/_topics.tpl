{{/* Topics a service handles, by files/kafka-rights.txt, as a YAML list: (dict "root" $ "name" "memory"). */}}
{{- define "pluto.handledTopics" -}}
{{- $topics := list -}}
{{- range $line := splitList "\n" (.root.Files.Get "files/kafka-rights.txt") -}}
{{- $words := regexSplit " +" (trim $line) -1 -}}
{{- if and (gt (len $words) 2) (eq (first $words) $.name) (eq (index $words 1) "handles") -}}
{{- $topics = concat $topics (slice $words 2) -}}
{{- end -}}
{{- end -}}
{{ $topics | toYaml }}
{{- end }}
