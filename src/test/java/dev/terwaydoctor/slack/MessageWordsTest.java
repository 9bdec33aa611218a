package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MessageWordsTest {

    @Test
    void takesTextAttachmentsAndBlocksOnce() throws Exception {
        String words = words("""
                {"text": "<@UBOT> [FIRING] KubePodNotReady &lt;payments&gt;",
                 "attachments": [{"fallback": "seldom", "title": "KubePodNotReady",
                   "fields": [{"title": "pod", "value": "checkout-7d9f"}, {"title": "namespace", "value": "payments"}]}],
                 "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "KubePodNotReady"}},
                   {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                     {"type": "text", "text": "since "}, {"type": "text", "text": "10:30", "style": {"bold": true}}]}]},
                   {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Silence"},
                     "action_id": "a", "value": "secret-key"}]}]}
                """);

        assertThat(words.lines())
                .containsExactly(
                        "[FIRING] KubePodNotReady <payments>",
                        "KubePodNotReady",
                        "pod",
                        "checkout-7d9f",
                        "namespace",
                        "payments",
                        "since 10:30",
                        "Silence");
    }

    @Test
    void readsBlocksThatAreNewerThanTheSdk() throws Exception {
        String words = words("""
                {"text": "", "blocks": [
                  {"type": "container", "title": {"type": "plain_text", "text": "Alert"}, "child_blocks": [
                    {"type": "table", "rows": [[{"type": "raw_text", "text": "pod"}, {"type": "raw_text", "text": "web-1"}]]}]},
                  {"type": "something_of_tomorrow", "elements": [{"type": "text", "text": "node n1"}]}]}
                """);

        assertThat(words.lines()).containsExactly("Alert", "pod", "web-1", "node n1");
    }

    @Test
    void aLineOfCodeKeepsItsLinesAndAFallbackStandsInForNothing() throws Exception {
        assertThat(words("""
                {"blocks": [{"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [
                  {"type": "text", "text": "NAME READY\\nweb-1 0/1"}]}]}],
                 "attachments": [{"fallback": "alert about web-1"}]}
                """).lines()).containsExactly("alert about web-1", "NAME READY", "web-1 0/1");
    }

    @Test
    void isBoundedHoweverLongAndDeepTheMessageIs() throws Exception {
        assertThat(words("{\"text\": \"" + "x".repeat(60_000) + "\"}")).hasSize(40_000);
        String deep = "{\"type\":\"c\",\"elements\":[".repeat(200) + "{\"text\":\"y\"}" + "]}".repeat(200);
        assertThat(words("{\"text\": \"x\", \"blocks\": [" + deep + "]}")).isEqualTo("x");
        assertThat(words("{}")).isEmpty();
    }

    private static String words(String json) throws Exception {
        JsonNode message = new ObjectMapper().readTree(json);
        return MessageWords.of(message, "UBOT");
    }
}
