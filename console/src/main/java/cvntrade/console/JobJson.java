package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.JobState;
import java.util.Locale;

/** A job as a program reads it. */
final class JobJson {
    private JobJson() {}

    static ObjectNode of(Job job) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", job.id())
                .put("state", job.state().kind().name().toLowerCase(Locale.ROOT));
        if (job.state().kind() == JobState.Kind.FINISHED)
            json.put("exit", job.state().exit());
        json.put("resumable", job.state().isResumable())
                .put("on", job.subject())
                .put("command", JobWords.command(job.last().asked()))
                .put("folder", job.last().asked().folder().toString());
        ArrayNode history = json.putArray("history");
        for (JobWords.Entry entry : JobWords.history(job)) {
            history.addObject()
                    .put("run", entry.run())
                    .put("at", entry.at().toString())
                    .put("what", entry.what())
                    .put("who", entry.who());
        }
        return json;
    }
}
