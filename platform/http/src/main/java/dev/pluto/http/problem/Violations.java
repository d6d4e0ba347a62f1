package dev.pluto.http.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Names the fields a request breaks a rule in, in the client's terms: JSON names and parameters, never Java's. */
public final class Violations {

    private static final PropertyNamingStrategies.SnakeCaseStrategy JSON_NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private Violations() {}

    /** 422 with the fields named, or 500 when an answer of our own broke the rule. */
    public static Problem problemOf(ConstraintViolationException failure) {
        boolean ours = failure.getConstraintViolations().stream().anyMatch(Violations::isOfReturnValue);
        if (ours) {
            return FailurePolicy.unexpected();
        }
        List<InvalidField> errors = failure.getConstraintViolations().stream()
                .map(violation -> new InvalidField(pointerOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(InvalidField::pointer).thenComparing(InvalidField::detail))
                .toList();
        return Problem.invalid(errors);
    }

    /** The JSON pointer of where Jackson stood when it gave up. */
    public static String pointerOf(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder("#");
        for (JsonMappingException.Reference step : path) {
            append(pointer, step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }

    private static boolean isOfReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String pointerOf(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder("#");
        String method = "";
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.getName();
                case PARAMETER -> parameter = sourceOf(violation, method, node.as(Path.ParameterNode.class));
                default -> appendNode(pointer, node);
            }
        }
        return pointer.length() == 1 && !parameter.isEmpty() ? parameter : pointer.toString();
    }

    private static void appendNode(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            append(pointer, String.valueOf(node.getIndex()));
        } else if (node.getKey() != null) {
            append(pointer, String.valueOf(node.getKey()));
        }
        boolean named = node.getKind() == ElementKind.PROPERTY && node.getName() != null;
        if (named) {
            append(pointer, JSON_NAMES.translate(node.getName()));
        }
    }

    private static void append(StringBuilder pointer, String token) {
        pointer.append('/').append(token.replace("~", "~0").replace("/", "~1"));
    }

    /** {@code query:limit} and its like, or empty for the body. */
    private static String sourceOf(ConstraintViolation<?> violation, String method, Path.ParameterNode node) {
        // Interceptors are subclasses without the annotations, so look through all that declare the method.
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method))
                .map(Method::getParameters)
                .filter(parameters -> node.getParameterIndex() < parameters.length)
                .map(parameters -> parameters[node.getParameterIndex()])
                .flatMap(parameter -> sourceOf(parameter).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> sourceOf(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .flatMap(annotation -> sourceOf(annotation, parameter.getName()).stream())
                .findFirst();
    }

    private static Optional<String> sourceOf(Annotation annotation, String fallback) {
        if (annotation instanceof QueryParam named) {
            return Optional.of("query:" + named.value());
        }
        if (annotation instanceof PathParam named) {
            return Optional.of("path:" + named.value());
        }
        if (annotation instanceof HeaderParam named) {
            return Optional.of("header:" + named.value());
        }
        if (annotation instanceof FormParam named) {
            return Optional.of("form:" + named.value());
        }
        if (annotation instanceof RestQuery named) {
            return Optional.of("query:" + (named.value().isEmpty() ? fallback : named.value()));
        }
        if (annotation instanceof RestPath named) {
            return Optional.of("path:" + (named.value().isEmpty() ? fallback : named.value()));
        }
        if (annotation instanceof RestHeader named) {
            return Optional.of("header:" + (named.value().isEmpty() ? fallback : named.value()));
        }
        if (annotation instanceof RestForm named) {
            return Optional.of("form:" + (named.value().isEmpty() ? fallback : named.value()));
        }
        return Optional.empty();
    }
}
