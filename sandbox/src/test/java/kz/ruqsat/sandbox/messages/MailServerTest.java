package kz.ruqsat.sandbox.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.web.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SMTP server, spoken to by a real mail client. */
class MailServerTest {
    private final Faults faults = new Faults(Duration.ofMillis(50));
    private PostOffice post;

    @BeforeEach
    void start() throws Exception {
        post = PostOffice.open(0, faults, InstantSource.system());
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void leavesItsPortAsSoonAsItIsClosed() throws Exception {
        for (int i = 0; i < 200; i++) {
            PostOffice once = PostOffice.open(0, new Faults(Duration.ZERO), InstantSource.system());
            int port = once.smtpPort();
            once.close();
            assertThat(FreePort.isFree(port)).as("try %s", i).isTrue();
        }
    }

    @Test
    void keepsALetterWithKazakhLettersAndDots() throws Exception {
        send("a@example.kz", "Әліпби: ӘәҒғҚқҢңӨөҰұҮүҺһІі", ".бір нүкте\r\n..екі нүкте\r\n", "<1@ruqsat>");

        Letter letter = post.letters().to("a@example.kz").getFirst();
        assertThat(letter.subject()).isEqualTo("Әліпби: ӘәҒғҚқҢңӨөҰұҮүҺһІі");
        assertThat(letter.text()).isEqualTo(".бір нүкте\r\n..екі нүкте\r\n");
    }

    @Test
    void letterThatComesAgainIsTheSameLetter() throws Exception {
        send("a@example.kz", "s", "t", "<1@ruqsat>");
        send("a@example.kz", "s", "t", "<1@ruqsat>");

        assertThat(post.letters().all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.times()).isEqualTo(2));
    }

    @Test
    void refusesMailboxesThatDoNotExist() {
        assertThatThrownBy(() -> send("nobody@example.kz", "s", "t", "<1@ruqsat>"))
                .isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("550");
        assertThat(post.letters().all()).isEmpty();
    }

    @Test
    void isDownAndSpeaksGarbageWhenToldTo() throws Exception {
        faults.set(OutsideSystem.MAIL, Fault.DOWN);
        assertThatThrownBy(() -> send("a@example.kz", "s", "t", "<1@ruqsat>")).isInstanceOf(MessagingException.class);
        faults.set(OutsideSystem.MAIL, Fault.GARBAGE);
        assertThatThrownBy(() -> send("a@example.kz", "s", "t", "<1@ruqsat>")).isInstanceOf(MessagingException.class);
        faults.set(OutsideSystem.MAIL, Fault.SLOW);
        send("a@example.kz", "s", "t", "<1@ruqsat>");
        assertThat(post.letters().all()).hasSize(1);
    }

    private void send(String to, String subject, String text, String id) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", post.smtpPort());
        MimeMessage message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress("ruqsat@example.kz"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
