package kz.ruqsat.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Names;
import kz.ruqsat.sandbox.soap.SignedDocument;
import kz.ruqsat.sandbox.soap.Xml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AsyncChannelTest {
    private final RunningSandbox running = RunningSandbox.get();
    private Neighbour licensing;
    private Neighbour window;

    @BeforeEach
    void open() throws Exception {
        licensing = new Neighbour("e-licensing");
        window = new Neighbour("window");
    }

    @AfterEach
    void mend() throws Exception {
        fault("shep", "none");
        fault("body-system", "none");
        mode("industrial-safety", "answer");
        licensing.close();
        window.close();
    }

    @Test
    void carriesPackageThereAndAnswerBack() throws Exception {
        var sent = window.client.send("ELicensing_Application", "REQUEST", null, "<package>Ә</package>");
        var conversation = Xml.needed(sent, "correlationId");
        var letter = licensing.awaited(conversation);
        assertThat(letter.about("messageId")).isEqualTo(Xml.needed(sent, "messageId"));
        assertThat(letter.about("messageType")).isEqualTo("REQUEST");
        assertThat(letter.data()).isEqualTo("<package>Ә</package>");
        RunningSandbox.await(() -> window.came.stream()
                .anyMatch(one -> one.operation().equals("changeMassageStatusNotification")
                        && Xml.text(one.request(), "notification", "messageId").equals(Xml.text(sent, "messageId"))
                        && Xml.text(one.request(), "notification", "messageState")
                                .equals(java.util.Optional.of("DELIVERED"))));

        licensing.client.send("ELicensing_Application", "RESPONSE", conversation, "{\"number\":\"KZ1\"}");
        assertThat(window.awaited(conversation).data()).isEqualTo("{\"number\":\"KZ1\"}");
        licensing.client.send("ELicensing_Result", "NOTIFICATION", conversation, "<result/>");
        RunningSandbox.await(() -> window.letters(conversation).size() == 2);
        assertThat(state(window.client, Xml.needed(sent, "messageId"))).isEqualTo("DELIVERED");
    }

    @Test
    void refusesAnswerInConversationThatNobodyBegan() throws Exception {
        var content = message("e-licensing", "ELicensing_Application", "RESPONSE", "nobody");
        assertThat(licensing.client.refused("/shep/async", content)).isEqualTo("SCSE006");
    }

    @Test
    void bringsLettersInOrderWhenReceiverOpensAgain() throws Exception {
        licensing.open.set(false);
        var first = window.client.send("ELicensing_Application", "REQUEST", null, "<a/>");
        var conversation = Xml.needed(first, "correlationId");
        window.client.send("ELicensing_Application", "UPDATE", conversation, "<b/>");
        assertThat(state(window.client, Xml.needed(first, "messageId"))).isEqualTo("ON_DELIVERY");
        var waiting = licensing.client.answered(Branch.root(Names.ASYNC, "getMessages")
                .add(
                        "request",
                        request -> request.add("correlationId", conversation)
                                .add("serviceId", "ELicensing_Application")
                                .add("sender", sender -> sender.add("senderId", "e-licensing")))
                .element());
        assertThat(Xml.children(waiting))
                .filteredOn(child -> "messages".equals(child.getLocalName()))
                .hasSize(2);
        licensing.open.set(true);
        RunningSandbox.await(() -> licensing.letters(conversation).size() == 2);
        assertThat(licensing.letters(conversation))
                .extracting(Neighbour.Came::data)
                .containsExactly("<a/>", "<b/>");
    }

    @Test
    void bringsAgainWhatReceiverCouldNotTake() throws Exception {
        var sent = window.client.send("ELicensing_Application", "REQUEST", null, "<a/>");
        var conversation = Xml.needed(sent, "correlationId");
        licensing.awaited(conversation);
        var id = Xml.needed(sent, "messageId");
        licensing.client.answered(notAccepted(id, "RESEND"));
        RunningSandbox.await(() -> licensing.letters(conversation).size() >= 2);
        licensing.client.answered(notAccepted(id, "NOT_RESEND"));
        assertThat(state(window.client, id)).isEqualTo("NOT_DELIVERED");
    }

    @Test
    void bringsTwiceOrMisledWhenSoFaulty() throws Exception {
        fault("shep", "duplicate");
        var sent = window.client.send("ELicensing_Application", "REQUEST", null, "<a/>");
        RunningSandbox.await(
                () -> licensing.letters(Xml.needed(sent, "correlationId")).size() == 2);
        fault("shep", "wrong-correlation");
        int before = licensing.letters().size();
        var other = window.client.send("ELicensing_Application", "REQUEST", null, "<c/>");
        licensing.awaited(Xml.needed(other, "correlationId"));
        assertThat(licensing.letters()).hasSize(before + 2);
    }

    @Test
    void answersForBodyByWhatQuestionSays() throws Exception {
        assertThat(decision(asked("industrial-safety", ""))).isEqualTo("CONSENTS");
        assertThat(decision(asked("ecology-zhambyl", "[objects]"))).isEqualTo("OBJECTS");
    }

    @Test
    void holdsDoublesAndMisleadsAnswersOfBody() throws Exception {
        mode("industrial-safety", "hold");
        var held = asked("industrial-safety", "");
        RunningSandbox.await(() -> shown().contains("\"industrial-safety\":1"));
        assertThat(licensing.letters(held)).isEmpty();
        mode("industrial-safety", "twice");
        RunningSandbox.await(() -> licensing.letters(held).size() == 2);

        mode("industrial-safety", "unknown-correlation");
        int before = licensing.letters().size();
        var misled = asked("industrial-safety", "");
        RunningSandbox.await(() -> licensing.letters().size() > before);
        assertThat(licensing.letters(misled)).isEmpty();
        mode("industrial-safety", "answer");
        assertThat(decision(misled)).isEqualTo("CONSENTS");
    }

    @Test
    void keepsQuestionsWhileBodySystemIsDown() throws Exception {
        fault("body-system", "down");
        var question = asked("sanitary-control", "");
        RunningSandbox.await(() -> text("/shep/letters").contains("sanitary-control takes nothing now"));
        fault("body-system", "none");
        assertThat(decision(question)).isEqualTo("CONSENTS");
    }

    private String asked(String body, String note) throws Exception {
        var request = Branch.root("urn:ruqsat:consent:1", "request")
                .add("requestNumber", "7")
                .add("note", note);
        var sent = licensing.client.send("Consent_" + body, "REQUEST", null, Xml.text(request.element()));
        return Xml.needed(sent, "correlationId");
    }

    private String decision(String conversation) throws Exception {
        var letter = licensing.awaited(conversation);
        assertThat(letter.about("messageType")).isEqualTo("RESPONSE");
        var answer = Xml.read(letter.data()).getDocumentElement();
        assertThat(SignedDocument.signer(answer).getSubjectX500Principal().getName())
                .containsIgnoringCase(letter.about("sender").strip());
        assertThat(Xml.text(answer, "requestNumber")).contains("7");
        return Xml.needed(answer, "decision");
    }

    private static Element message(String sender, String service, String type, String correlation) {
        return Branch.root(Names.ASYNC, "sendMessage")
                .add(
                        "request",
                        request -> request.add(
                                        "messageInfo",
                                        about -> about.add("correlationId", correlation)
                                                .add("serviceId", service)
                                                .add("messageType", type)
                                                .add("messageDate", SoapClient.AT)
                                                .add("sender", one -> one.add("senderId", sender)))
                                .add("messageData", part -> part.add("data", "{}")))
                .element();
    }

    private static Element notAccepted(String messageId, String resend) {
        return Branch.root(Names.ASYNC, "sendDeliveryNotification")
                .add(
                        "request",
                        request -> request.add(
                                        "notification",
                                        one -> one.add("messageId", messageId)
                                                .add("serviceId", "ELicensing_Application")
                                                .add("notificationDate", SoapClient.AT)
                                                .add(
                                                        "deliveryStatus",
                                                        status -> status.add("receiveStatus", "MESSAGE_NOT_ACCTEPTED")
                                                                .add("statusDate", SoapClient.AT)
                                                                .add("resendMessage", resend)))
                                .add("requestDate", SoapClient.AT))
                .element();
    }

    private static String state(SoapClient asks, String messageId) throws Exception {
        var answer = asks.answered(Branch.root(Names.ASYNC, "getMessageStatus")
                .add(
                        "request",
                        request -> request.add("messageId", messageId)
                                .add("requestDate", SoapClient.AT)
                                .add("sender", sender -> sender.add("senderId", asks.system)))
                .element());
        return Xml.needed(answer, "messageState");
    }

    private String shown() {
        return text("/shep/bodies");
    }

    private String text(String path) {
        try {
            return running.text(path);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void mode(String body, String mode) throws Exception {
        set("/shep/bodies", "{\"body\":\"%s\",\"mode\":\"%s\"}".formatted(body, mode));
    }

    private void fault(String system, String kind) throws Exception {
        set("/faults", "{\"system\":\"%s\",\"kind\":\"%s\"}".formatted(system, kind));
    }

    private void set(String path, String json) throws Exception {
        assertThat(running.postJson(path, json).statusCode()).isEqualTo(200);
    }
}
