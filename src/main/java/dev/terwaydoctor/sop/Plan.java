package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import java.util.List;

/** Says which reads are due, given what is known so far. Asked again after every wave; reads made already are not made twice. */
@FunctionalInterface
interface Plan {

    List<Request> due(Chart chart);
}
