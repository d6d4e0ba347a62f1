package dev.pluto.memory.memory;

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
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** JSON of any shape that is no longer than this when written without spaces, and no deeper. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = JsonLength.Check.class)
public @interface JsonLength {

    /** Characters. */
    int max();

    /** Objects and lists inside one another; text, numbers and the like have none. */
    int depth();

    String message() default "must be at most {max} characters of JSON, at most {depth} deep";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule; what is left out meets it. */
    class Check implements ConstraintValidator<JsonLength, JsonNode> {
        private int max;
        private int depth;

        @Override
        public void initialize(JsonLength rule) {
            max = rule.max();
            depth = rule.depth();
        }

        @Override
        public boolean isValid(@Nullable JsonNode json, ConstraintValidatorContext context) {
            return json == null || (isWithin(depth, json) && json.toString().length() <= max);
        }

        /** Goes no deeper than it has to, so that the depth of what is measured does not matter. */
        static boolean isWithin(int depth, JsonNode json) {
            if (!json.isContainerNode()) {
                return true;
            }
            boolean within = depth > 0;
            for (Iterator<JsonNode> parts = json.elements(); within && parts.hasNext(); ) {
                within = isWithin(depth - 1, parts.next());
            }
            return within;
        }
    }
}
