package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.SlackApp.Parameter;
import dev.terwaydoctor.sandbox.SlackApp.Step;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Workflows that reach a step of the app: inputs and outputs are held to what the manifest declares, and each execution
 * ends once.
 */
public final class Steps {

    /** How an execution ended: with outputs, or with the words for the person who runs the workflow. */
    public record Outcome(boolean success, JsonNode outputs, String error) {}

    private record Execution(Step step, Optional<Outcome> outcome) {}

    private final Workspace workspace;
    private final SlackApp app;
    private final EventFeed events;
    private final Map<String, Execution> executions = new ConcurrentHashMap<>();

    Steps(Workspace workspace, SlackApp app, EventFeed events) {
        this.workspace = workspace;
        this.app = app;
        this.events = events;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("functions.completeSuccess", this::succeed, "functions.completeError", this::fail);
    }

    /** A workflow reaches the app's step of this name; returns the id under which the step is to be completed. */
    public String run(String callbackId, JsonNode inputs) {
        Step step = app.steps().stream()
                .filter(known -> known.callbackId().equals(callbackId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the app declares no step " + callbackId));
        List<String> mistakes = mistakes(step.inputs(), inputs);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("inputs of " + callbackId + ": " + mistakes);
        }
        String id = workspace.ids().next("Fx");
        executions.put(id, new Execution(step, Optional.empty()));
        events.tell("function_executed", event(id, step, inputs));
        return id;
    }

    /** Empty while the app is still at it. */
    public Optional<Outcome> outcome(String executionId) {
        return Optional.ofNullable(executions.get(executionId)).flatMap(Execution::outcome);
    }

    private ObjectNode event(String id, Step step, JsonNode inputs) {
        ObjectNode event = Json.object().put("type", "function_executed");
        ObjectNode function = event.putObject("function")
                .put("id", "Fn0SANDBOX01")
                .put("callback_id", step.callbackId())
                .put("title", step.title())
                .put("type", "app")
                .put("app_id", workspace.team().appId());
        function.set("input_parameters", declared(step.inputs()));
        function.set("output_parameters", declared(step.outputs()));
        event.set("inputs", inputs);
        return event.put("function_execution_id", id)
                .put("workflow_execution_id", "Wx0SANDBOX01")
                .put("bot_access_token", Tokens.WORKFLOW)
                .put("event_ts", workspace.messages().now());
    }

    private static ArrayNode declared(List<Parameter> parameters) {
        ArrayNode list = Json.array();
        for (Parameter parameter : parameters) {
            list.addObject()
                    .put("name", parameter.name())
                    .put("type", parameter.type())
                    .put("is_required", parameter.required());
        }
        return list;
    }

    private ObjectNode succeed(ApiCall call) {
        String id = call.required("function_execution_id");
        JsonNode outputs = call.json("outputs", "invalid_arguments")
                .orElseThrow(
                        () -> new SlackError("invalid_arguments", List.of("[ERROR] missing required field: outputs")));
        List<String> mistakes = mistakes(running(id).step().outputs(), outputs);
        if (!mistakes.isEmpty()) {
            throw new SlackError("parameter_validation_failed", mistakes);
        }
        return end(id, new Outcome(true, outputs, ""));
    }

    private ObjectNode fail(ApiCall call) {
        String id = call.required("function_execution_id");
        running(id);
        return end(id, new Outcome(false, Json.object(), call.required("error")));
    }

    private ObjectNode end(String id, Outcome outcome) {
        executions.computeIfPresent(id, (same, running) -> new Execution(running.step(), Optional.of(outcome)));
        return ApiMethod.ok();
    }

    private Execution running(String id) {
        Execution execution = executions.get(id);
        if (execution == null) {
            throw new SlackError("function_execution_not_found");
        }
        if (execution.outcome().isPresent()) {
            throw new SlackError("execution_not_in_running_state");
        }
        return execution;
    }

    private static List<String> mistakes(List<Parameter> declared, JsonNode given) {
        List<String> mistakes = new ArrayList<>();
        for (Parameter parameter : declared) {
            JsonNode value = given.path(parameter.name());
            if (value.isMissingNode() || value.isNull()) {
                if (parameter.required()) {
                    mistakes.add("[ERROR] missing required field: " + parameter.name());
                }
            } else if (!parameter.takes(value)) {
                mistakes.add(
                        "[ERROR] must be of type " + parameter.type() + " [json-pointer:/" + parameter.name() + "]");
            }
        }
        given.fieldNames().forEachRemaining(name -> {
            if (declared.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                mistakes.add("[ERROR] invalid additional property: " + name);
            }
        });
        return mistakes;
    }
}
