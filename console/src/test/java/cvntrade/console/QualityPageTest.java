package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report and the page tell the same gaps, and the page needs nothing from outside. */
class QualityPageTest {
    @TempDir
    Path work;

    @Test
    void everyMissingBarIsExplainedAndDrawn() throws IOException {
        Path market = work.resolve("market");
        assertThat(Answer.of("simulate", "--truth=null", "--bars=4000", "--cryptos=2", "--out=" + market)
                        .exit())
                .isZero();
        Path page = work.resolve("page.html");
        Answer answer = Answer.of("quality", "--data=" + market, "--json", "--page=" + page);
        assertThat(answer.exit()).isZero();
        String html = Files.readString(page);
        JsonNode reports = new ObjectMapper().readTree(answer.out());
        assertThat(reports).hasSize(3);
        int gaps = 0;
        for (JsonNode report : reports) {
            int missing = report.path("bars").asInt() - report.path("candles").asInt();
            int explained = 0;
            for (JsonNode gap : report.path("gaps"))
                explained += gap.path("bars").asInt();
            int counted = 0;
            for (JsonNode day : report.path("incompleteDays"))
                counted += day.path("expected").asInt() - day.path("candles").asInt();
            assertThat(explained).isEqualTo(missing);
            assertThat(counted).isEqualTo(missing);
            assertThat(html)
                    .contains(report.path("symbol").asText() + ": "
                            + report.path("incompleteDays").size() + " of ");
            gaps += report.path("gaps").size();
        }
        assertThat(gaps).isPositive();
        assertThat(html.split("<tr><th scope=\"row\">", -1)).hasSize(1 + 3 + gaps);
        assertThat(html).doesNotContain("http").doesNotContain("<script").contains("prefers-color-scheme:dark");
    }
}
