{{/* A variable from a Secret: (dict "root" $ "env" "X" "name" "identity" "kind" "client" "key" "secret" "optional" true). */}}
{{- define "pluto.secretEnv" -}}
- name: {{ .env }}
  valueFrom:
    secretKeyRef:
      name: {{ include "pluto.secretName" . }}
      key: {{ .key }}
      {{- if .optional }}
      optional: true
      {{- end }}
{{- end }}

{{/*
What every process of a service runs with, be it the service or its migration: (dict "root" $ "name" "identity"). Names are those
of application.properties, as variables.
*/}}
{{- define "pluto.env" -}}
{{- $root := .root -}}
{{- $suite := include "pluto.suite" $root | fromYaml -}}
{{- $service := get $suite.services .name -}}
{{- $values := get $root.Values.services .name -}}
- name: JDK_JAVA_OPTIONS
  value: -Xmx{{ include "pluto.heap" . }}m -Xss512k -XX:MaxDirectMemorySize=64m
- name: MALLOC_ARENA_MAX
  value: "2"
- name: PLUTO_TLS
  value: {{ $root.Values.tls.enabled | quote }}
- name: PLUTO_PUBLIC_URL
  value: {{ $root.Values.publicUrl }}
{{- /* identity by everybody, itself too, for the keys of tokens */}}
{{- range $other := append (keys $service.calls) "identity" | uniq | sortAlpha }}
- name: PLUTO_{{ upper $other }}_URL
  value: {{ include "pluto.serviceUrl" (dict "root" $root "name" $other) }}
{{- end }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: jdbc:{{ include "pluto.databaseUrl" . }}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: {{ include "pluto.databaseUrl" . }}
- name: QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE
  value: {{ $values.databaseConnections | quote }}
{{ include "pluto.secretEnv" (merge (dict "env" "QUARKUS_DATASOURCE_USERNAME" "kind" "database-app" "key" "username") .) }}
{{ include "pluto.secretEnv" (merge (dict "env" "QUARKUS_DATASOURCE_PASSWORD" "kind" "database-app" "key" "password") .) }}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "pluto.kafkaBootstrap" . }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ ternary "SASL_SSL" "SASL_PLAINTEXT" $root.Values.tls.enabled }}
- name: KAFKA_SASL_MECHANISM
  value: SCRAM-SHA-512
- name: SASL_USERNAME
  value: {{ .name }}
{{ include "pluto.secretEnv" (merge (dict "env" "SASL_PASSWORD" "kind" "kafka" "key" "password") .) }}
- name: KAFKA_SASL_JAAS_CONFIG
  value: org.apache.kafka.common.security.scram.ScramLoginModule required username="$(SASL_USERNAME)" password="$(SASL_PASSWORD)";
{{- if $service.cache }}
{{ include "pluto.secretEnv" (merge (dict "env" "REDIS_PASSWORD" "kind" "redis" "key" "password") .) }}
- name: QUARKUS_REDIS_HOSTS
  value: {{ include "pluto.redisUrl" . }}
{{- end }}
- name: PLUTO_SERVICE_CLIENT_ID
  value: {{ .name }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_SERVICE_CLIENT_SECRET" "kind" "client" "key" "secret") .) }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_PROTECTION_MASTER_KEY" "kind" "protection" "key" "master-key") .) }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_PROTECTION_PREVIOUS_MASTER_KEYS" "kind" "protection" "key" "previous-master-keys" "optional" true) .) }}
{{- $shared := dict "root" $root "name" "" "kind" "shared" }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_PROTECTION_INDEX_KEY" "key" "index-key") $shared) }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_PROTECTION_EVENT_KEY" "key" "event-key") $shared) }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_PROTECTION_PREVIOUS_EVENT_KEYS" "key" "previous-event-keys" "optional" true) $shared) }}
{{- if eq .name "messaging" }}
{{ include "pluto.providerEnv" $root }}
{{- if $root.Values.model.url }}
{{ include "pluto.modelEnv" $root }}
{{- end }}
{{- end }}
{{- end }}

{{/* The account at the provider: argument the root. */}}
{{- define "pluto.providerEnv" -}}
{{- $provider := dict "root" . "name" "" "kind" "provider" -}}
- name: PLUTO_TWILIO_API_URL
  value: {{ .Values.provider.apiUrl }}
- name: PLUTO_TWILIO_PHONE_NUMBER
  value: {{ required "provider.phoneNumber: the number people write to, E.164" .Values.provider.phoneNumber | quote }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_TWILIO_ACCOUNT_SID" "key" "account-sid") $provider) }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_TWILIO_AUTH_TOKEN" "key" "auth-token") $provider) }}
{{ include "pluto.secretEnv" (merge (dict "env" "PLUTO_TWILIO_SECONDARY_AUTH_TOKEN" "key" "secondary-auth-token" "optional" true) $provider) }}
{{- end }}

{{/* The language model beside the built-in one: argument the root. */}}
{{- define "pluto.modelEnv" -}}
- name: PLUTO_MODEL_URL
  value: {{ .Values.model.url }}
- name: PLUTO_MODEL_PROTOCOL
  value: {{ .Values.model.protocol }}
- name: PLUTO_MODEL_NAME
  value: {{ .Values.model.name | quote }}
- name: PLUTO_MODEL_CONSENT
  value: {{ .Values.model.consent }}
{{- if .Values.model.secret }}
{{ include "pluto.secretEnv" (dict "root" . "name" "" "kind" "model" "env" "PLUTO_MODEL_KEY" "key" "key") }}
{{- end }}
{{- end }}

{{/* Whose secrets identity takes for a token: the services' and the operator's. What they may have one for is in clients.properties. */}}
{{- define "pluto.clientsEnv" -}}
{{- $root := . -}}
- name: SMALLRYE_CONFIG_LOCATIONS
  value: /etc/pluto/clients/clients.properties
{{- range $client := append (keys (include "pluto.suite" . | fromYaml).services | sortAlpha) "operator" }}
{{ include "pluto.secretEnv" (dict "root" $root "env" (printf "PLUTO_CLIENTS__%s__SECRET" (upper $client)) "name" $client "kind" "client" "key" "secret") }}
{{- end }}
{{- end }}

{{/* Only of a service: it works as a role that may not change its schema, and does not start on one that is older than it. */}}
{{- define "pluto.runEnv" -}}
{{- $root := .root -}}
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: "false"
- name: QUARKUS_FLYWAY_VALIDATE_AT_START
  value: "true"
{{- if eq $root.Values.kafka.mode "included" }}
# they come with the release
- name: PLUTO_OUTBOX_CREATE_TOPICS
  value: "false"
{{- end }}
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ $root.Values.pods.shutdown.timeout }}S
{{- if dig "traces" "endpoint" "" $root.Values.monitoring }}
{{ include "pluto.tracesEnv" $root }}
{{- end }}
{{- range $name, $value := (get $root.Values.services .name).env }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
