package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dial tcp: lookup db on 192.168.0.10:53: no such host | NAME | db
            stock lookup failed: dial tcp: lookup inventory on 192.168.0.10:53: no such host | NAME | inventory
            Error: getaddrinfo ENOTFOUND redis-master | NAME | redis-master
            java.net.UnknownHostException: kafka-0.kafka | NAME | kafka-0.kafka
            wget: bad address 'api-gw' | NAME | api-gw
            could not translate host name "pg" to address: Name or service not known | NAME | pg
            NameResolutionError("Failed to resolve 'mongo' ([Errno -2] Name or service not known)") | NAME | mongo
            connect: connection refused | REFUSED |
            read tcp 10.0.0.1:1->10.0.0.2:2: connection reset by peer | REFUSED |
            dial tcp 10.0.0.3:5432: i/o timeout | TIMEOUT |
            postgres:5432 - no response | TIMEOUT |
            request to http://cart failed | OTHER |
            """)
    void tellsInWhichWayTalkingFails(String text, Complaint.How how, String unresolved) {
        Complaint complaint = Complaint.in(text).orElseThrow();
        assertThat(complaint.how()).isEqualTo(how);
        assertThat(complaint.unresolved().orElse(null)).isEqualTo(unresolved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ModuleNotFoundError: No module named 'torch'", "panic: nil map", "file not found"})
    void otherTroublesAreNoComplaints(String text) {
        assertThat(Complaint.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            connect to redis.cache.svc:6379 timed out | redis.cache.svc:6379
            Get "http://cart/items": dial tcp 192.168.9.9:80: connect: connection refused | cart: 192.168.9.9:80
            postgres:5432 - no response | postgres:5432
            ERROR: Connection to backend-service failed! | backend-service:
            order 17 failed: upstream request timed out | request:
            """)
    void hostsAreToldByWhatStandsAroundThem(String text, String parties) {
        assertThat(Complaint.in(text).orElseThrow().parties().stream().map(party -> party.host() + ":" + party.port()))
                .containsExactly(parties.split(" ", -1));
    }
}
