package kz.ruqsat.sandbox.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody applies for: the kind of request, the answers on its form, the documents at hand.
 *
 * @param covered issue, reissue-on-reorganisation or reissue
 * @param answers field → what is typed or chosen
 * @param documents the documents that the applicant has
 */
record Wish(String covered, Map<String, List<String>> answers, List<String> documents) {
    private static final List<String> FOR_ISSUE =
            List.of("qualification-information", "production-base", "technical-documentation", "specialists");

    Wish {
        answers = new LinkedHashMap<>(answers);
        documents = List.copyOf(documents);
    }

    /** A licence for some kinds of activity in a region. */
    static Wish licence(String region, String... activities) {
        return new Wish("issue", Map.of(), FOR_ISSUE)
                .with("activities", activities)
                .with("region", region)
                .with("objectName", "«Көктас» кеніші")
                .with("address", "Қаратау қаласы, Өндіріс көшесі, 7-құрылыс")
                .with("description", "Ашық әдіспен өндіру, жүк көлігі мен экскаватор.\nӨнімі – фосфорит кені.")
                .with("responsibleName", "Сейітқали Нұрболат Әнуарұлы")
                .with("responsibleDiploma", "ЖБ-Б № 0123456, 2012-06-30, тау-кен инженері")
                .with("phone", "+77011234567");
    }

    /** The same licence anew, for a reason. */
    static Wish reissue(String licence, String reason, Wish before) {
        return new Wish("reissue", before.answers, List.of("changed-circumstances"))
                .with("previousLicence", licence)
                .with("reissueReason", reason);
    }

    Wish with(String field, String... values) {
        var more = new LinkedHashMap<>(answers);
        more.put(field, List.of(values));
        return new Wish(covered, more, documents);
    }

    /** A document is not at hand. */
    Wish without(String document) {
        var fewer = new ArrayList<>(documents);
        fewer.remove(document);
        return new Wish(covered, answers, fewer);
    }
}
