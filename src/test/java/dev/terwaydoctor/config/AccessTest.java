package dev.terwaydoctor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void withoutAccessEveryoneMayDoEverything() {
        Access access = Settings.from("knowledge: /k", Map.of()).access();

        assertThat(access.logs().allows("C01", "U01", inNoGroup())).isTrue();
    }

    @Test
    void onceAccessIsSetWhatItDoesNotGrantIsDenied() {
        Access access = accessOf("access: {diagnose: {channels: [C01]}}");

        assertThat(access.diagnose().allows("C01", "U01", inNoGroup())).isTrue();
        assertThat(access.diagnose().allows("C02", "U01", inNoGroup())).isFalse();
        assertThat(access.logs().allows("C01", "U01", inNoGroup())).isFalse();
    }

    @Test
    void anEmptyAccessDeniesAll() {
        assertThat(accessOf("access: {}").watch().allows("C01", "U01", group -> true))
                .isFalse();
    }

    @Test
    void namedUsersAndMembersOfAGroupMayInAnyChannel() {
        Access.Grant logs =
                accessOf("access: {logs: {groups: [S01], users: [U01]}}").logs();

        assertThat(logs.allows("C77", "U01", inNoGroup())).isTrue();
        assertThat(logs.allows("C77", "U02", "S01"::equals)).isTrue();
        assertThat(logs.allows("C77", "U02", inNoGroup())).isFalse();
    }

    @Test
    void groupsAreAskedOnlyWhenNothingElseDecides() {
        Access.Grant logs =
                accessOf("access: {logs: {groups: [S01], users: [U01]}}").logs();
        Predicate<String> mustNotBeAsked = group -> {
            throw new AssertionError("asked for " + group);
        };

        assertThat(logs.allows("C77", "U01", mustNotBeAsked)).isTrue();
    }

    private static Predicate<String> inNoGroup() {
        return Set.<String>of()::contains;
    }

    private static Access accessOf(String yaml) {
        return Settings.from(yaml, Map.of()).access();
    }
}
