{{/*
What stands behind the services: names and lists that the templates of Kafka, PostgreSQL, Valkey and the Secrets share. What
anybody may do there is read from files/, copies of what platform/servers runs with that a test keeps equal.
*/}}

{{/* Names of the services, as a YAML list: argument the root. */}}
{{- define "pluto.serviceNames" -}}
{{ keys (include "pluto.suite" . | fromYaml).services | sortAlpha | toYaml }}
{{- end }}

{{- define "pluto.kafkaCluster" -}}
{{ include "pluto.name" (dict "root" . "name" "kafka") }}
{{- end }}

{{- define "pluto.databaseCluster" -}}
{{ include "pluto.name" (dict "root" . "name" "database") }}
{{- end }}

{{/* Secret with tls.crt, tls.key and ca.crt of (dict "root" $ "name" "identity"), or of kafka, database and valkey. */}}
{{- define "pluto.tlsSecretName" -}}
{{ include "pluto.name" (dict "root" .root "name" (printf "%s-tls" .name)) }}
{{- end }}

{{/* Lines of a file in files/ that say something, as a YAML list: (dict "root" $ "file" "kafka-rights.txt"). */}}
{{- define "pluto.lines" -}}
{{- $lines := list -}}
{{- range splitList "\n" (.root.Files.Get (printf "files/%s" .file)) -}}
{{- $line := trim . -}}
{{- if and $line (not (hasPrefix "#" $line)) }}{{ $lines = append $lines $line }}{{ end -}}
{{- end -}}
{{ $lines | toYaml }}
{{- end }}

{{/* kafka-rights.txt as a YAML list of {account, right, topics}: argument the root. */}}
{{- define "pluto.kafkaRights" -}}
{{- range include "pluto.lines" (dict "root" . "file" "kafka-rights.txt") | fromYamlArray }}
{{- $words := regexSplit " +" . -1 }}
- account: {{ index $words 0 }}
  right: {{ index $words 1 }}
  topics: {{ slice $words 2 | toJson }}
{{- end }}
{{- end }}

{{/* Every topic of events, as a YAML list: argument the root. */}}
{{- define "pluto.topics" -}}
{{- $topics := list -}}
{{- range include "pluto.kafkaRights" . | fromYamlArray }}{{ $topics = concat $topics .topics }}{{ end -}}
{{ $topics | uniq | sortAlpha | toYaml }}
{{- end }}

{{/* Accounts in redis-users.acl that sign in with a password, as a YAML list: argument the root. */}}
{{- define "pluto.redisUsers" -}}
{{- $users := list -}}
{{- range include "pluto.lines" (dict "root" . "file" "redis-users.acl") | fromYamlArray -}}
{{- if contains ">password" . }}{{ $users = append $users (index (splitList " " .) 1) }}{{ end -}}
{{- end -}}
{{ $users | toYaml }}
{{- end }}

{{/* What finds the pods of all services, for a policy or an affinity: argument the root. */}}
{{- define "pluto.servicePods" -}}
matchLabels:
  app.kubernetes.io/instance: {{ .Release.Name }}
matchExpressions:
  - key: app.kubernetes.io/name
    operator: In
    values: {{ include "pluto.serviceNames" . | fromYamlArray | toJson }}
{{- end }}

{{/* The same and the pods of migrations: argument the root. */}}
{{- define "pluto.databaseClients" -}}
matchLabels:
  app.kubernetes.io/instance: {{ .Release.Name }}
matchExpressions:
  - key: app.kubernetes.io/name
    operator: In
    values: {{ append (include "pluto.serviceNames" . | fromYamlArray) "migrations" | toJson }}
{{- end }}

{{/* Of a container that needs no rights of its own (Pod Security Standard "restricted"). */}}
{{- define "pluto.restricted" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* The same for containers of an operator's, which decides about the file system itself. */}}
{{- define "pluto.restrictedByOperator" -}}
allowPrivilegeEscalation: false
runAsNonRoot: true
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/*
Every Secret the release reads, as a YAML list: argument the root. Of each its own name, whom it is for, its kind (as
pluto.secretName has them) and its keys with what makes them: "password", "key" (32 bytes, Base64), a word that is always the
same, or nothing where only its owner knows it. Optional keys are not listed: previous-master-keys, previous-event-keys,
secondary-auth-token.
*/}}
{{- define "pluto.secrets" -}}
{{- $root := . -}}
{{- $secrets := list -}}
{{- $suite := (include "pluto.suite" . | fromYaml).services -}}
{{- range $service := keys $suite | sortAlpha -}}
{{- range $kind := list "database-app" "database-owner" -}}
{{- $role := printf "%s_%s" $service (trimPrefix "database-" $kind) -}}
{{- $secrets = append $secrets (dict "name" $service "kind" $kind "basic" true "keys" (dict "username" $role "password" "password")) -}}
{{- end -}}
{{- range $kind := list "kafka" -}}
{{- $secrets = append $secrets (dict "name" $service "kind" $kind "keys" (dict "password" "password")) -}}
{{- end -}}
{{- if or (get $suite $service).cache (eq $root.Values.redis.mode "included") -}}
{{- $secrets = append $secrets (dict "name" $service "kind" "redis" "keys" (dict "password" "password")) -}}
{{- end -}}
{{- $secrets = append $secrets (dict "name" $service "kind" "client" "keys" (dict "secret" "password")) -}}
{{- $secrets = append $secrets (dict "name" $service "kind" "protection" "keys" (dict "master-key" "key")) -}}
{{- end -}}
{{- $secrets = append $secrets (dict "name" "operator" "kind" "client" "keys" (dict "secret" "password")) -}}
{{- if eq .Values.kafka.mode "included" -}}
{{- range list "consumer" "operator" -}}
{{- $secrets = append $secrets (dict "name" . "kind" "kafka" "keys" (dict "password" "password")) -}}
{{- end -}}
{{- end -}}
{{- if eq .Values.redis.mode "included" -}}
{{- $secrets = append $secrets (dict "name" "operator" "kind" "redis" "keys" (dict "password" "password")) -}}
{{- end -}}
{{- $secrets = append $secrets (dict "name" "" "kind" "shared" "keys" (dict "index-key" "key" "event-key" "key")) -}}
{{- $secrets = append $secrets (dict "name" "" "kind" "provider" "keys" (dict "account-sid" "" "auth-token" "")) -}}
{{- if and .Values.model.url .Values.model.secret -}}
{{- $secrets = append $secrets (dict "name" "" "kind" "model" "keys" (dict "key" "")) -}}
{{- end -}}
{{ $secrets | toYaml }}
{{- end }}

{{/* Egress every pod needs that looks names up: argument the root. */}}
{{- define "pluto.dnsEgress" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ .Values.networkPolicy.dnsNamespace }}
  ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
{{- end }}

{{/*
Egress of what an operator runs: it asks the Kubernetes API, which no selector finds. 443 and 6443 are its usual ports; object
storage answers at the first as well.
*/}}
{{- define "pluto.apiEgress" -}}
- ports:
    - {protocol: TCP, port: 443}
    - {protocol: TCP, port: 6443}
{{- end }}
