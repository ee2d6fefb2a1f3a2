package kz.ruqsat.sandbox.phone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the phone fetched and its owner is shown.
 *
 * @param about the answer of the link itself
 * @param documents the answer of the address where the documents lie
 * @param bearer the token with which they are fetched and returned; empty: none is needed
 */
record Offer(JsonNode about, JsonNode documents, String uri, String bearer) {

    String description() {
        return about.path("description").asString("");
    }

    /** Who asks, in this language. */
    String organisation(String language) {
        var field = switch (language) {
            case "ru" -> "nameRu";
            case "en" -> "nameEn";
            default -> "nameKz";
        };
        return about.path("organisation").path(field).asString("");
    }

    List<String> names(String language) {
        var field = switch (language) {
            case "ru" -> "nameRu";
            case "en" -> "nameEn";
            default -> "nameKz";
        };
        var names = new ArrayList<String>();
        documents
                .path("documentsToSign")
                .forEach(one -> names.add(one.path(field).asString("")));
        return names;
    }

    /** A log-in wants the other key. */
    boolean logIn() {
        for (var document : documents.path("documentsToSign")) {
            for (var fact : document.path("meta")) {
                if (fact.path("name").asString("").equals("purpose")) {
                    return fact.path("value").asString("").equals("log-in");
                }
            }
        }
        return false;
    }

    String method() {
        return documents.path("signMethod").asString("");
    }

    /** The same structure, to carry the signatures back. */
    ObjectNode answer() {
        return (ObjectNode) documents.deepCopy();
    }
}
