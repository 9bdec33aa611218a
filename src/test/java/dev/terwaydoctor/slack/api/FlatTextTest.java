package dev.terwaydoctor.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import org.junit.jupiter.api.Test;

class FlatTextTest {

    @Test
    void putsTheWordsOfAnAttachmentBelowEachOther() {
        assertThat(flat("""
                {"text": "hello", "attachments": [{"pretext": "before", "title": "[FIRING:1] X", "text": "ns: a", "fallback": "fall",
                  "fields": [{"title": "Pod", "value": "api-1"}], "footer": "Grafana"}]}""")).isEqualTo("""
                hello
                before
                [FIRING:1] X
                ns: a
                Pod
                api-1
                Grafana""");
    }

    @Test
    void takesTheFallbackWhereThereIsNothingElse() {
        assertThat(flat("{\"attachments\": [{\"fallback\": \"fall\"}]}")).isEqualTo("fall");
    }

    @Test
    void readsBlocksOfEveryKindInAttachmentsToo() {
        assertThat(flat("""
                {"attachments": [{"blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "head"}},
                  {"type": "section", "text": {"type": "mrkdwn", "text": "*a*"}, "fields": [{"type": "mrkdwn", "text": "Pod"}, {"type": "mrkdwn", "text": "api-1"}]},
                  {"type": "divider"},
                  {"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}]},
                  {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Silence"}, "value": "v"}]},
                  {"type": "unheard_of", "text": "lost"}]}]}""")).contains("head\n*a*\nPod\napi-1\nsmall\nSilence").doesNotContain("lost");
    }

    @Test
    void keepsTheWordsOfALineTogether() {
        assertThat(flat("""
                {"blocks": [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                  {"type": "text", "text": "pod: "}, {"type": "text", "text": "api-1", "style": {"bold": true}},
                  {"type": "link", "url": "https://x"}]}]}]}""")).isEqualTo("pod: api-1https://x");
    }

    @Test
    void leavesPreviewsOfLinksOut() {
        assertThat(flat("""
                {"text": "see https://x", "attachments": [{"from_url": "https://x", "title": "[FIRING:1] X"},
                  {"original_url": "https://y", "text": "z"}, {"is_msg_unfurl": true, "text": "quoted"}]}""")).isEqualTo("see https://x");
    }

    @Test
    void endsWhereSlacksLongestTextWould() {
        String long1 = "x".repeat(39_990);
        assertThat(flat("{\"text\": \"" + long1 + "\", \"attachments\": [{\"text\": \"" + long1 + "\"}]}"))
                .hasSizeLessThanOrEqualTo(40_001);
        assertThat(flat("{}")).isEmpty();
    }

    private static String flat(String message) {
        Message parsed = GsonFactory.createSnakeCase().fromJson(message, Message.class);
        return FlatText.of(parsed.getText(), parsed.getBlocks(), parsed.getAttachments());
    }
}
