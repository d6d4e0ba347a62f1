package dev.pluto.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * How a service keeps to {@code platform/access}: operators touch the rows of persons through {@code Access.audited} and in no
 * other way. A service's test is
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> letsOperatorsInThroughAccessOnly() {
 *     return AccessRules.of("dev.pluto.memory");
 * }
 * }</pre>
 */
public final class AccessRules {
    private static final String TRANSACTIONS = "dev.pluto.protection.Transactions";
    private static final String SCOPE = "dev.pluto.protection.Scope";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String OPERATOR = "operator";

    private AccessRules() {}

    /** One test per rule for the main classes below a package. */
    public static Stream<DynamicTest> of(String basePackage) {
        var classes = MainClasses.below(basePackage);
        return Stream.of(
                        operatorsAreAudited(TRANSACTIONS, PeoplesPermissions.shipped()),
                        onlyAccessActsForOperators(SCOPE),
                        doorsNamePermissions())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /**
     * Follows what each method that is open to operators calls, as far as it is ours.
     *
     * @param transactions name of the class that begins transactions
     */
    static ArchRule operatorsAreAudited(String transactions, PeoplesPermissions permissions) {
        return classes()
                .should(ClassCondition.of(
                        "begin no transaction of their own where operators may call",
                        type -> type.getMethods().stream()
                                .filter(HttpRules::answersRequests)
                                .filter(method -> permissions.areOperators(rightsOf(method)))
                                .flatMap(method -> transactionsBegunBy(method, transactions))))
                .because("an operator's deed and its line in the audit trail are one transaction, which Access.audited"
                        + " begins");
    }

    /** @param scope name of the class that says whose rows a transaction touches */
    static ArchRule onlyAccessActsForOperators(String scope) {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "make a scope of an operator",
                        (JavaAccess<?> access) ->
                                access.getTargetOwner().getName().equals(scope)
                                        && access.getTarget().getName().equals(OPERATOR)))
                .because("rows are open to an operator only within Access.audited");
    }

    static ArchRule doorsNamePermissions() {
        return classes()
                .should(ClassCondition.of(
                        "say of each endpoint what it takes to open it, or that nothing does",
                        type -> type.getMethods().stream()
                                .filter(HttpRules::answersRequests)
                                .filter(method -> !type.isInterface())
                                .filter(method -> !isOpenToAll(method))
                                .filter(method -> rightsOf(method).isEmpty()
                                        || !rightsOf(method).stream().allMatch(right -> right.indexOf(':') > 0))
                                .map(method -> method.getFullName() + " is opened by " + rightsOf(method))))
                .because("a role opens nothing by itself: which role may what stands in roles.txt of platform/access");
    }

    private static boolean isOpenToAll(JavaMethod method) {
        return method.isAnnotatedWith(PERMIT_ALL)
                || (!method.isAnnotatedWith(ROLES_ALLOWED) && method.getOwner().isAnnotatedWith(PERMIT_ALL));
    }

    /** The method's own rights stand in place of its class'. */
    private static List<String> rightsOf(JavaMethod method) {
        HasAnnotations<?> opened = method.isAnnotatedWith(ROLES_ALLOWED) ? method : method.getOwner();
        if (!opened.isAnnotatedWith(ROLES_ALLOWED)) {
            return List.of();
        }
        Object roles = opened.getAnnotationOfType(ROLES_ALLOWED).get("value").orElse("");
        return roles instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).toList()
                : List.of(String.valueOf(roles));
    }

    private static Stream<String> transactionsBegunBy(JavaMethod method, String transactions) {
        Set<JavaCodeUnit> reached = new HashSet<>(Set.of(method));
        Deque<JavaCodeUnit> next = new ArrayDeque<>(reached);
        Set<String> begun = new HashSet<>();
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            callsOf(unit).forEach(call -> {
                if (call.getTargetOwner().getName().equals(transactions)) {
                    begun.add(method.getFullName() + " reaches " + call.getDescription());
                }
                call.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(reached::add)
                        .ifPresent(next::add);
            });
        }
        return begun.stream();
    }

    private static Stream<JavaAccess<?>> callsOf(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream());
    }
}
