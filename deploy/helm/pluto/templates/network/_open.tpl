{{/* Egress to where names are looked up. Argument of all here: the root. */}}
{{- define "pluto.openDns" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ .Values.networkPolicy.dnsNamespace }}
  ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
{{- end }}

{{/* Egress to servers of yours; to those that are included the policies beside them open the way. */}}
{{- define "pluto.openDatabase" -}}
{{- if eq .Values.database.mode "external" }}
{{- include "pluto.openTo" (dict "cidrs" .Values.networkPolicy.externalCidrs.database "ports" (list .Values.database.port)) }}
{{- end }}
{{- end }}

{{- define "pluto.openKafka" -}}
{{- if eq .Values.kafka.mode "external" }}
{{- $ports := list }}
{{- range splitList "," .Values.kafka.bootstrapServers }}{{ $ports = append $ports (. | splitList ":" | last | trim) }}{{ end }}
{{- include "pluto.openTo" (dict "cidrs" .Values.networkPolicy.externalCidrs.kafka "ports" ($ports | uniq)) }}
{{- end }}
{{- end }}

{{- define "pluto.openRedis" -}}
{{- if eq .Values.redis.mode "external" }}
{{- include "pluto.openTo" (dict "cidrs" .Values.networkPolicy.externalCidrs.redis "ports" (list .Values.redis.port)) }}
{{- end }}
{{- end }}

{{/* These ports, at these networks alone; at any where none is named. */}}
{{- define "pluto.openTo" -}}
- ports:
    {{- range .ports }}
    - {protocol: TCP, port: {{ . }}}
    {{- end }}
  {{- with .cidrs }}
  to:
    {{- range . }}
    - ipBlock: {cidr: {{ . }}}
    {{- end }}
  {{- end }}
{{- end }}

{{/* The port of the language model's address: argument the root. */}}
{{- define "pluto.modelPort" -}}
{{- $url := urlParse .Values.model.url -}}
{{- $port := regexFind ":[0-9]+$" $url.host | trimPrefix ":" -}}
{{ $port | default (ternary 443 80 (eq $url.scheme "https")) }}
{{- end }}
