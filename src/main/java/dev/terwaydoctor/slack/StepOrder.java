package dev.terwaydoctor.slack;

import com.slack.api.model.event.FunctionExecutedEvent;
import com.slack.api.model.event.FunctionExecutedEvent.InputValue;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.api.Step;
import java.util.Map;
import java.util.Objects;

/**
 * What a workflow asks of its step. All of it was typed by whoever made the workflow, or came from a form, and is not to be trusted.
 *
 * @param cluster empty where it is left to the channel, or there is only one
 * @param channel where the answer goes as well; empty for nowhere
 */
record StepOrder(Step step, Report.Target target, String cluster, String channel) {

    static StepOrder of(FunctionExecutedEvent event) {
        Map<String, InputValue> inputs = Objects.requireNonNullElse(event.getInputs(), Map.of());
        Step step = new Step(event.getFunctionExecutionId(), event.getBotAccessToken());
        return new StepOrder(
                step,
                target(input(inputs, "namespace"), input(inputs, "pod")),
                input(inputs, "cluster"),
                input(inputs, "channel"));
    }

    /** A Pod may be named as in {@code payments/checkout}, too. */
    private static Report.Target target(String namespace, String pod) {
        int slash = pod.indexOf('/');
        return namespace.isEmpty() && slash > 0
                ? new Report.Target("Pod", pod.substring(0, slash), pod.substring(slash + 1))
                : new Report.Target("Pod", namespace, pod);
    }

    private static String input(Map<String, InputValue> inputs, String name) {
        InputValue value = inputs.get(name);
        return value == null || value.asString() == null ? "" : value.asString().strip();
    }
}
