package dev.terwaydoctor.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTextTest {

    private final BlockText text = new BlockText(id -> id.equals("U1") ? "ann" : id);

    private List<String> lines(String blocks) {
        return text.lines(Json.parse(blocks).orElseThrow());
    }

    @Test
    void linksMentionsDatesAndEscapesBecomeWords() {
        assertThat(lines("""
                        [{"type": "section", "text": {"type": "mrkdwn", "text":
                          "<@U1> since <!date^1^{time}|10:00 UTC>: <https://a.test|docs> &lt;b&gt; <!here>"}}]""")).containsExactly("@ann since 10:00 UTC: docs (https://a.test) <b> @here");
    }

    @Test
    void whatCanBePressedStandsInBrackets() {
        assertThat(lines("""
                        [{"type": "actions", "elements": [
                          {"type": "button", "text": {"type": "plain_text", "text": "Logs"}},
                          {"type": "static_select", "placeholder": {"type": "plain_text", "text": "Pod"}, "options": []},
                          {"type": "overflow", "options": []}]}]""")).containsExactly("[Logs] [Pod] [...]");
    }

    @Test
    void richTextKeepsListsAndIndentsCode() {
        assertThat(lines("""
                        [{"type": "rich_text", "elements": [
                          {"type": "rich_text_list", "style": "ordered", "elements": [
                            {"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]},
                            {"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U1"}]}]},
                          {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "a\\nb"}]},
                          {"type": "rich_text_quote", "elements": [{"type": "text", "text": "q"}]}]}]""")).containsExactly("1. one", "2. @ann", "    a", "    b", "> q");
    }

    @Test
    void tablesContainersAndTasksKeepTheirWords() {
        assertThat(lines("""
                        [{"type": "container", "title": {"type": "plain_text", "text": "Steps"}, "child_blocks": [
                          {"type": "table", "rows": [[{"type": "raw_text", "text": "zone"}, {"type": "raw_number", "value": 3}]]}]},
                         {"type": "plan", "title": "Plan", "tasks": [
                          {"type": "task_card", "task_id": "1", "title": "Events", "status": "complete"}]},
                         {"type": "context", "elements": [{"type": "plain_text", "text": "a"}, {"type": "mrkdwn", "text": "b"}]}]""")).containsExactly("> Steps", "  zone | 3", "Plan", "- Events: complete", "a · b");
    }
}
