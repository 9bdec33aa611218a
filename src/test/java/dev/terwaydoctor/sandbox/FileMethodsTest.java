package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileMethodsTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode announce(int length) {
        return Call.api(
                sandbox,
                "files.getUploadURLExternal",
                Json.object().put("filename", "pod.log").put("length", length));
    }

    private JsonNode complete(String id) {
        return Call.api(
                sandbox,
                "files.completeUploadExternal",
                Json.object().put("files", "[{\"id\": \"" + id + "\"}]").put("channel_id", "C0INCIDENT"));
    }

    @Test
    void anUploadEndsUpInItsThreadAndCanBeRead() throws Exception {
        String root = sandbox.say("ann", "incidents", null, "logs?").ts();

        var uploaded = Client.methods(sandbox)
                .filesUploadV2(upload -> upload.channel("C0INCIDENT")
                        .threadTs(root)
                        .filename("pod.log")
                        .title("The log")
                        .initialComment("here")
                        .content("line one\n<script>"));

        assertThat(uploaded.isOk()).isTrue();
        Message message = sandbox.workspace().thread("incidents", root).get(1);
        assertThat(message.text()).isEqualTo("here");
        assertThat(message.files()).singleElement().satisfies(file -> {
            assertThat(file.title()).isEqualTo("The log");
            assertThat(file.size()).isEqualTo(17);
        });
        HttpResponse<String> read = Call.get(uploaded.getFile().getUrlPrivate());
        assertThat(read.body()).isEqualTo("line one\n<script>");
        assertThat(read.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void bytesMustBeAsManyAsAnnounced() {
        JsonNode announced = announce(5);

        assertThat(Call.post(announced.path("upload_url").asText(), "text/plain", "four")
                        .statusCode())
                .isEqualTo(400);
        assertThat(complete(announced.path("file_id").asText()).path("error").asText())
                .isEqualTo("file_not_found");
    }

    @Test
    void aMultipartUploadIsUnpacked() {
        JsonNode announced = announce(4);
        String body = "--xx\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nfour\r\n--xx--\r\n";

        Call.post(announced.path("upload_url").asText(), "multipart/form-data; boundary=xx", body);

        assertThat(complete(announced.path("file_id").asText()).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(announce(0).path("error").asText()).isEqualTo("missing_argument");
    }

    @Test
    void whatWasNeverAnnouncedCannotBeSharedOrRead() {
        assertThat(complete("F0NOTHING1").path("error").asText()).isEqualTo("file_not_found");
        assertThat(Call.get(sandbox.pageUrl() + "files/F0NOTHING1/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void sizesAreBounded() {
        assertThat(announce(1_000_000_001).path("error").asText()).isEqualTo("file_upload_size_restricted");
        ObjectNode snippet = Json.object().put("filename", "pod.log").put("snippet_type", "text");
        assertThat(Call.api(sandbox, "files.getUploadURLExternal", snippet.put("length", 1_000_001))
                        .path("error")
                        .asText())
                .isEqualTo("snippet_too_large");
    }

    @Test
    void aFileTellsWhatItIs() {
        String id = announce(4).path("file_id").asText();

        assertThat(Call.api(sandbox, "files.info", Json.object().put("file", id))
                        .at("/file/size")
                        .asInt())
                .isEqualTo(4);
        assertThat(Call.api(sandbox, "files.info", Json.object().put("file", "F1"))
                        .path("error")
                        .asText())
                .isEqualTo("file_not_found");
    }
}
