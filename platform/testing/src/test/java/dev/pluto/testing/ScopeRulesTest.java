package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pluto.servers.SuiteManifest;
import org.junit.jupiter.api.Test;

class ScopeRulesTest {
    private static final String HERE = "dev.pluto.testing.scoped";

    @Test
    void findsEndpointsForServicesThatNameNoScope() {
        assertThat(rules("{sea: ['tide:read']}", "{}").endpointsWithoutScope())
                .hasSize(4)
                .anySatisfy(found -> assertThat(found).contains("WeatherResource.operators()", "[operator, rain:read]"))
                .anySatisfy(found -> assertThat(found).contains("WeatherResource.role()", "name a scope"))
                .anySatisfy(found -> assertThat(found).contains("WeatherResource.role()", "for services only"))
                .anySatisfy(found -> assertThat(found).contains("OpenResource.all()", "name a scope"));
    }

    @Test
    void findsScopesThatNoEndpointNeeds() {
        assertThat(rules("{}", "{weather: ['rain:read', 'rain:make']}").scopesOfNobody())
                .containsExactly("sea may rain:make, which no endpoint of weather needs");
    }

    @Test
    void findsScopesThatNoClientNeedsAndNeedsThatAreNotAllowed() {
        assertThat(rules("{sea: ['tide:read']}", "{}").needsThatDiffer()).isEmpty();
        assertThat(rules("{sea: ['tide:read', 'tide:turn']}", "{}").needsThatDiffer())
                .singleElement()
                .asString()
                .contains("{sea=[tide:read, tide:turn]}", "{sea=[tide:read]}");
        assertThat(rules("{}", "{}").needsThatDiffer()).hasSize(1);
        assertThat(rules("{sea: ['tide:read'], weather: ['rain:read']}", "{}").needsThatDiffer())
                .hasSize(1);
    }

    private static ScopeRules rules(String callsOfWeather, String callsOfSea) {
        SuiteManifest suite = SuiteManifest.parse("""
                private: [/inside]
                services:
                  weather: {heap: 96, port: 1, health: 2, cache: false, gives-way: false, calls: %s, routes: []}
                  sea: {heap: 96, port: 3, health: 4, cache: false, gives-way: false, calls: %s, routes: []}
                """.formatted(callsOfWeather, callsOfSea));
        return new ScopeRules(suite, "weather", new ClassFileImporter().importPackages(HERE), HERE + ".Need");
    }
}
