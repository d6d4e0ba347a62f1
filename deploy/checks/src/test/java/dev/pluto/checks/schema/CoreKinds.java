package dev.pluto.checks.schema;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PriorityClass;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of Kubernetes itself, as its own Java client has them from Kubernetes' OpenAPI document: it is the only model on Maven
 * Central that knows which fields must be there.
 */
final class CoreKinds {
    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1 ConfigMap", V1ConfigMap.class),
            Map.entry("v1 Namespace", V1Namespace.class),
            Map.entry("v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class),
            Map.entry("v1 Pod", V1Pod.class),
            Map.entry("v1 Secret", V1Secret.class),
            Map.entry("v1 Service", V1Service.class),
            Map.entry("v1 ServiceAccount", V1ServiceAccount.class),
            Map.entry("apps/v1 Deployment", V1Deployment.class),
            Map.entry("apps/v1 StatefulSet", V1StatefulSet.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 CronJob", V1CronJob.class),
            Map.entry("batch/v1 Job", V1Job.class),
            Map.entry("networking.k8s.io/v1 Ingress", V1Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class),
            Map.entry("rbac.authorization.k8s.io/v1 Role", V1Role.class),
            Map.entry("rbac.authorization.k8s.io/v1 RoleBinding", V1RoleBinding.class),
            Map.entry("scheduling.k8s.io/v1 PriorityClass", V1PriorityClass.class));

    private static final Map<Type, Shape> PLAIN = Map.ofEntries(
            Map.entry(String.class, Shape.Plain.TEXT),
            Map.entry(OffsetDateTime.class, Shape.Plain.TEXT),
            Map.entry(Integer.class, Shape.Plain.INTEGER),
            Map.entry(Long.class, Shape.Plain.INTEGER),
            Map.entry(Double.class, Shape.Plain.NUMBER),
            Map.entry(Boolean.class, Shape.Plain.TRUTH),
            Map.entry(IntOrString.class, Shape.Plain.INTEGER_OR_TEXT),
            Map.entry(Quantity.class, Shape.Plain.QUANTITY),
            Map.entry(byte[].class, Shape.Plain.BASE64),
            Map.entry(Object.class, Shape.Plain.ANYTHING));

    private final Map<Type, Shape> known = new HashMap<>(PLAIN);

    /** The shape of a whole document; {@code apps/v1 Deployment} for example. Empty when it is none of these kinds. */
    Optional<Shape> find(String kind) {
        return Optional.ofNullable(KINDS.get(kind)).map(this::document);
    }

    /** The shape of a part of such documents, {@code LabelSelector} for example. */
    Shape part(String name) {
        try {
            return of(Class.forName(V1ObjectMeta.class.getPackageName() + ".V1" + name));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("Kubernetes has no " + name, e);
        }
    }

    /** The shape of {@code metadata} of whatever kind, which has a name. */
    Shape metadata() {
        Map<String, Shape.Field> fields = new LinkedHashMap<>(fields(V1ObjectMeta.class));
        fields.computeIfPresent("name", (name, field) -> new Shape.Field(field.shape(), true));
        return new Shape.Fields(fields);
    }

    /** OpenAPI requires nothing of a document itself. Without these it is refused all the same. */
    private Shape document(Class<?> model) {
        Map<String, Shape.Field> fields = new LinkedHashMap<>(fields(model));
        fields.put("metadata", new Shape.Field(this::metadata, true));
        for (String name : List.of("apiVersion", "kind", "spec")) {
            fields.computeIfPresent(name, (key, field) -> new Shape.Field(field.shape(), true));
        }
        return new Shape.Fields(fields);
    }

    private Shape of(Type type) {
        Shape shape = known.get(type);
        if (shape == null) {
            shape = read(type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape read(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Shape held = of(arguments[arguments.length - 1]);
            return Map.class.equals(generic.getRawType()) ? new Shape.Named(held) : new Shape.Items(held);
        }
        return new Shape.Fields(fields((Class<?>) type));
    }

    private Map<String, Shape.Field> fields(Class<?> model) {
        Set<?> required = required(model);
        Map<String, Shape.Field> fields = new LinkedHashMap<>();
        for (Field member : model.getDeclaredFields()) {
            SerializedName name = member.getAnnotation(SerializedName.class);
            if (name != null) {
                Type type = member.getGenericType();
                fields.put(name.value(), new Shape.Field(() -> of(type), required.contains(name.value())));
            }
        }
        return fields;
    }

    private static Set<?> required(Class<?> model) {
        try {
            return (Set<?>) model.getField("openapiRequiredFields").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model + " does not say what it requires", e);
        }
    }
}
