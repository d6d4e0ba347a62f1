package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
    private static final String HERE = "dev.pluto.testing.operators";
    private static final PeoplesPermissions PERMISSIONS = new PeoplesPermissions(
            List.of("# roles", "user may files:read files:own", "operator inherits support", "support may files:read"));
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(HERE);

    @Test
    void findsTheTransactionThatAnOperatorReachesPastTheAudit() {
        assertThat(breachesOf(AccessRules.operatorsAreAudited(HERE + ".Transactions", PERMISSIONS)))
                .singleElement()
                .asString()
                .contains("FileResource.pastTheAudit()", "FileService.opened", "Transactions.sql")
                .doesNotContain("allowed");
    }

    @Test
    void findsDoorsThatNameARoleOrNothing() {
        assertThat(breachesOf(AccessRules.doorsNamePermissions()))
                .hasSize(2)
                .anySatisfy(found -> assertThat(found).contains("FileResource.byRole()", "[operator]"))
                .anySatisfy(found -> assertThat(found).contains("OpenResource.forgotten()", "[]"));
    }

    @Test
    void findsWhoMakesAScopeOfAnOperator() {
        assertThat(breachesOf(AccessRules.onlyAccessActsForOperators(HERE + ".Scope")))
                .singleElement()
                .asString()
                .contains("FileService.opened", "Scope.operator");
    }

    private static List<String> breachesOf(ArchRule rule) {
        assertThat(rule.getDescription()).contains("because");
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }
}
