{{/*
Where a service sends its traces, as environment variables; nothing where no collector is named. Argument the root.
*/}}
{{- define "pluto.tracesEnv" -}}
{{- with .Values.monitoring.traces.endpoint -}}
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
- name: QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL
  value: {{ $.Values.monitoring.traces.protocol | quote }}
{{- end -}}
{{- end }}
