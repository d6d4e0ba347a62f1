{{/* What suite.yaml says: argument the root. As YAML, for fromYaml. */}}
{{- define "pluto.suite" -}}
{{ .Files.Get "suite.yaml" }}
{{- end }}

{{/* Name of an object: (dict "root" $ "name" "identity"); of the release alone where no name is given. */}}
{{- define "pluto.name" -}}
{{- $release := .root.Release.Name | trunc 30 | trimSuffix "-" -}}
{{- if .name }}{{ printf "%s-%s" $release .name }}{{ else }}{{ $release }}{{ end -}}
{{- end }}

{{/* Labels an object is found by and that never change. */}}
{{- define "pluto.selectorLabels" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- if .name }}
app.kubernetes.io/name: {{ .name }}
{{- end }}
{{- end }}

{{/* All labels of an object. */}}
{{- define "pluto.labels" -}}
{{ include "pluto.selectorLabels" . }}
app.kubernetes.io/part-of: pluto
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* Image of (dict "root" $ "name" "identity-service"). */}}
{{- define "pluto.image" -}}
{{- $image := .root.Values.image -}}
{{- with $image.registry }}{{ trimSuffix "/" . }}/{{ end }}pluto/{{ .name }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{/*
Where the servers are, for (dict "root" $ "name" "identity"). Names of what is "included" are those that its own templates give.
*/}}
{{- define "pluto.databaseHost" -}}
{{- $database := .root.Values.database -}}
{{- if eq $database.mode "included" }}{{ include "pluto.name" (dict "root" .root "name" "database-rw") }}
{{- else }}{{ required "database.host: where PostgreSQL answers" $database.host }}{{ end -}}
{{- end }}

{{/* Address without user and password, for the reactive driver; JDBC's is the same after "jdbc:". */}}
{{- define "pluto.databaseUrl" -}}
{{- $database := .root.Values.database -}}
postgresql://{{ include "pluto.databaseHost" . }}:{{ $database.port }}/{{ $database.name }}
{{- end }}

{{- define "pluto.kafkaBootstrap" -}}
{{- $kafka := .root.Values.kafka -}}
{{- if eq $kafka.mode "included" }}{{ include "pluto.name" (dict "root" .root "name" "kafka-kafka-bootstrap") }}:9092
{{- else }}{{ required "kafka.bootstrapServers: host:port of Kafka" $kafka.bootstrapServers }}{{ end -}}
{{- end }}

{{- define "pluto.redisHost" -}}
{{- $redis := .root.Values.redis -}}
{{- if eq $redis.mode "included" }}{{ include "pluto.name" (dict "root" .root "name" "valkey") }}
{{- else }}{{ required "redis.host: where Redis or Valkey answers" $redis.host }}{{ end -}}
{{- end }}

{{/* With the account; $(REDIS_PASSWORD) is filled in by the kubelet from the variable of that name. */}}
{{- define "pluto.redisUrl" -}}
{{- $scheme := ternary "rediss" "redis" .root.Values.tls.enabled -}}
{{ $scheme }}://{{ .name }}:$(REDIS_PASSWORD)@{{ include "pluto.redisHost" . }}:{{ .root.Values.redis.port }}
{{- end }}

{{/*
Name of a Secret: (dict "root" $ "name" "identity" "kind" "database-app"). Kinds, and what each holds:
  database-app, database-owner   username, password     of roles NAME_app and NAME_owner
  kafka, redis                   password               of account NAME
  client                         secret                 of client NAME at identity; also of "operator"
  protection                     master-key, previous-master-keys (optional, comma between)
  shared (no name)               index-key, event-key, previous-event-keys (optional)
  provider (no name)             account-sid, auth-token, secondary-auth-token (optional)
  model (no name)                key                    of a language model, where there is one that asks for it
*/}}
{{- define "pluto.secretName" -}}
{{- $name := ternary (printf "%s-%s" .name .kind) .kind (not (empty .name)) -}}
{{ get .root.Values.secrets.names $name | default (include "pluto.name" (dict "root" .root "name" $name)) }}
{{- end }}
