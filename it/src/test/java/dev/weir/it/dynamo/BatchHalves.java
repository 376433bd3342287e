package dev.weir.it.dynamo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A batch of keys of one table in two halves.
 *
 * @param first the request for the first half
 * @param second what a service says that it has left out, if that is the second half
 */
record BatchHalves(String first, String second) {

    /** Splits the body of a request. Of one key the first half is nothing, which no service is asked for. */
    static BatchHalves of(String body) {
        JsonNode request = JsonNode.parser().parse(body);
        Map<String, JsonNode> tables =
                request.field("RequestItems").orElseThrow().asObject();
        Map.Entry<String, JsonNode> table = tables.entrySet().iterator().next();
        List<JsonNode> keys = table.getValue().field("Keys").orElseThrow().asArray();
        int middle = (keys.size() + 1) / 2;
        return new BatchHalves(
                "{\"RequestItems\":" + with(table, keys.subList(0, middle)) + "}",
                middle == keys.size() ? "{}" : with(table, keys.subList(middle, keys.size())));
    }

    private static String with(Map.Entry<String, JsonNode> table, List<JsonNode> keys) {
        Map<String, String> parts = new LinkedHashMap<>();
        table.getValue().asObject().forEach((name, value) -> parts.put(name, value.toString()));
        parts.put("Keys", keys.toString());
        StringBuilder text = new StringBuilder("{\"" + table.getKey() + "\":{");
        parts.forEach((name, value) ->
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",").append("\"" + name + "\":" + value));
        return text.append("}}").toString();
    }

    /** Returns the answer of a service that does nothing of it. */
    static String leavingOutAll(String body) {
        JsonNode request = JsonNode.parser().parse(body);
        return "{\"Responses\":{},\"UnprocessedKeys\":"
                + request.field("RequestItems").orElseThrow() + "}";
    }

    /** Returns the answer to the first half as one to all of it. */
    String leavingOutTheSecond(String answer) {
        String start = answer.substring(0, answer.lastIndexOf('}')).replace("\"UnprocessedKeys\":{}", "\"None\":{}");
        return start + ",\"UnprocessedKeys\":" + second + "}";
    }
}
