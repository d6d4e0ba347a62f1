package dev.pluto.checks.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicySpec;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GatewaySpec;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteSpec;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitorSpec;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRuleSpec;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitorSpec;
import io.strimzi.api.kafka.model.kafka.KafkaSpec;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePoolSpec;
import io.strimzi.api.kafka.model.topic.KafkaTopicSpec;
import io.strimzi.api.kafka.model.user.KafkaUserSpec;
import io.strimzi.crdgenerator.annotations.PresentInVersions;
import io.strimzi.crdgenerator.annotations.RequiredInVersions;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kinds whose operators have a model in Java that Jackson reads: Strimzi's own, and those fabric8 makes of the Gateway API and of
 * the Prometheus operator, which do not say what must be there ({@link RequiredPaths} does).
 */
final class TypedKinds {
    private static final Map<String, Class<?>> SPECS = Map.of(
            "kafka.strimzi.io/v1 Kafka", KafkaSpec.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePoolSpec.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopicSpec.class,
            "kafka.strimzi.io/v1 KafkaUser", KafkaUserSpec.class,
            "gateway.networking.k8s.io/v1 BackendTLSPolicy", BackendTLSPolicySpec.class,
            "gateway.networking.k8s.io/v1 Gateway", GatewaySpec.class,
            "gateway.networking.k8s.io/v1 HTTPRoute", HTTPRouteSpec.class,
            "monitoring.coreos.com/v1 PodMonitor", PodMonitorSpec.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRuleSpec.class,
            "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitorSpec.class);

    private static final Map<Class<?>, Shape> PLAIN = Map.ofEntries(
            Map.entry(String.class, Shape.Plain.TEXT),
            Map.entry(int.class, Shape.Plain.INTEGER),
            Map.entry(Integer.class, Shape.Plain.INTEGER),
            Map.entry(long.class, Shape.Plain.INTEGER),
            Map.entry(Long.class, Shape.Plain.INTEGER),
            Map.entry(double.class, Shape.Plain.NUMBER),
            Map.entry(Double.class, Shape.Plain.NUMBER),
            Map.entry(boolean.class, Shape.Plain.TRUTH),
            Map.entry(Boolean.class, Shape.Plain.TRUTH),
            Map.entry(IntOrString.class, Shape.Plain.INTEGER_OR_TEXT),
            Map.entry(Quantity.class, Shape.Plain.QUANTITY),
            Map.entry(Object.class, Shape.Plain.ANYTHING));

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<JavaType, Shape> known = new HashMap<>();

    /** The shape of {@code spec} in documents of a kind. Empty when it is none of these kinds. */
    Optional<Shape> find(String kind) {
        return Optional.ofNullable(SPECS.get(kind)).map(spec -> of(mapper.constructType(spec)));
    }

    private Shape of(JavaType type) {
        Shape shape = known.get(type);
        if (shape == null) {
            shape = read(type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape read(JavaType type) {
        Class<?> raw = type.getRawClass();
        Shape plain = PLAIN.get(raw);
        if (plain != null) {
            return plain;
        }
        if (type.isEnumType()) {
            return new Shape.Choice(Arrays.stream(raw.getEnumConstants())
                    .map(constant -> mapper.convertValue(constant, String.class))
                    .collect(Collectors.toUnmodifiableSet()));
        }
        if (type.isMapLikeType()) {
            return new Shape.Named(of(type.getContentType()));
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return new Shape.Items(of(type.getContentType()));
        }
        JsonSubTypes cases = raw.getAnnotation(JsonSubTypes.class);
        JsonTypeInfo by = raw.getAnnotation(JsonTypeInfo.class);
        if (cases != null && by != null) {
            return new Shape.Cases(
                    by.property(),
                    Arrays.stream(cases.value())
                            .collect(Collectors.toUnmodifiableMap(
                                    JsonSubTypes.Type::name, each -> fields(mapper.constructType(each.value())))));
        }
        return fields(type);
    }

    private Shape fields(JavaType type) {
        Map<String, Shape.Field> fields = new LinkedHashMap<>();
        for (BeanPropertyDefinition property :
                mapper.getSerializationConfig().introspect(type).findProperties()) {
            Optional<PresentInVersions> present = marked(property, PresentInVersions.class);
            if (present.isEmpty() || isOfV1(present.get().value())) {
                JavaType held = property.getPrimaryType();
                fields.put(property.getName(), new Shape.Field(() -> of(held), isRequired(property)));
            }
        }
        return new Shape.Fields(fields);
    }

    private static boolean isRequired(BeanPropertyDefinition property) {
        return property.isRequired()
                || marked(property, RequiredInVersions.class)
                        .filter(required -> isOfV1(required.value()))
                        .isPresent();
    }

    /** Strimzi's model is of several versions; {@code v1beta2-v1} and {@code v1beta2+} are ranges of them. */
    private static boolean isOfV1(String versions) {
        return versions.equals("v1") || versions.endsWith("-v1") || versions.endsWith("+");
    }

    private static <T extends Annotation> Optional<T> marked(BeanPropertyDefinition property, Class<T> mark) {
        return Stream.of(Optional.ofNullable(property.getGetter()), Optional.ofNullable(property.getField()))
                .flatMap(Optional::stream)
                .flatMap(member -> Optional.ofNullable(member.getAnnotation(mark)).stream())
                .findFirst();
    }

    /** Kinds this knows. */
    static Set<String> kinds() {
        return SPECS.keySet();
    }
}
