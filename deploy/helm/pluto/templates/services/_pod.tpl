{{/* Heap of a service in MiB: what values say, or suite.yaml. (dict "root" $ "name" "identity") */}}
{{- define "pluto.heap" -}}
{{- $suite := include "pluto.suite" .root | fromYaml -}}
{{- (get .root.Values.services .name).heap | default (get $suite.services .name).heap | int -}}
{{- end }}

{{/* Memory of a pod, request and limit: the heap and what a process takes besides. */}}
{{- define "pluto.memory" -}}
{{- add (include "pluto.heap" .) (get .root.Values.services .name).beyondHeap -}}Mi
{{- end }}

{{- define "pluto.scheme" -}}
{{ ternary "https" "http" .Values.tls.enabled }}
{{- end }}

{{/* Where a service answers the others. */}}
{{- define "pluto.serviceUrl" -}}
{{- $suite := include "pluto.suite" .root | fromYaml -}}
{{ include "pluto.scheme" .root }}://{{ include "pluto.name" . }}:{{ (get $suite.services .name).port }}
{{- end }}

{{/* What holds for a whole pod, Pod Security Standard "restricted" in full. */}}
{{- define "pluto.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .Values.pods.user }}
runAsGroup: {{ .Values.pods.user }}
fsGroup: {{ .Values.pods.user }}
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "pluto.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* Who a pod is scheduled for and where its image comes from: the same for services, migrations and tests. */}}
{{- define "pluto.placement" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .Values.pods.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.pods.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "pluto.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 256Mi}
{{- if .root.Values.tls.enabled }}
- name: tls
  secret:
    secretName: {{ include "pluto.name" (dict "root" .root "name" (printf "%s-tls" .name)) }}
    defaultMode: 0440
{{- end }}
{{- end }}

{{- define "pluto.mounts" -}}
- {name: tmp, mountPath: /tmp}
{{- if .root.Values.tls.enabled }}
- {name: tls, mountPath: /etc/pluto/tls, readOnly: true}
{{- end }}
{{- end }}

{{/* A probe: (dict "root" $ "port" 9081 "path" "live"). */}}
{{- define "pluto.probe" -}}
httpGet:
  path: /q/health/{{ .path }}
  port: health
  scheme: {{ include "pluto.scheme" .root | upper }}
{{- end }}
