package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;

/** Why a read has no value: the status for programs and the words for people. */
record Miss(Read.Status status, String why) {

    <T> Read<T> of(Request request, Cost cost) {
        return Read.missed(request, status, why, cost);
    }
}
