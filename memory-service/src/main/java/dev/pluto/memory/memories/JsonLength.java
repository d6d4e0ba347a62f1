package dev.pluto.memory.memories;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** JSON of any shape that is no longer than this when written without spaces. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = JsonLength.Check.class)
public @interface JsonLength {

    /** Characters. */
    int max();

    String message() default "must be at most {max} characters of JSON";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule; what is left out meets it. */
    class Check implements ConstraintValidator<JsonLength, JsonNode> {
        private int max;

        @Override
        public void initialize(JsonLength rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable JsonNode json, ConstraintValidatorContext context) {
            return json == null || json.toString().length() <= max;
        }
    }
}
