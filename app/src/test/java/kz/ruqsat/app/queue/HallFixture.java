package kz.ruqsat.app.queue;

import java.time.InstantSource;
import javax.sql.DataSource;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.law.CompiledRegulations;
import kz.ruqsat.app.queue.store.CallRows;
import kz.ruqsat.app.queue.store.HallRows;
import kz.ruqsat.app.queue.store.SlotRows;
import kz.ruqsat.app.queue.store.TicketHistory;
import kz.ruqsat.app.queue.store.TicketRows;
import kz.ruqsat.app.queue.store.WaitingRows;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desks of the queue over a database, without the rest of the system. */
final class HallFixture {
    final BookingDesk booking;
    final KioskDesk kiosk;
    final CounterDesk counter;
    final ScreenDesk screen;
    final WaitingDesk waiting;
    final TicketHistory history;

    HallFixture(DataSource database, InstantSource clock) {
        JdbcClient client = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        OpeningHours hours = new OpeningHours(CompiledRegulations.laws());
        history = new TicketHistory(client);
        CallRows calls = new CallRows(client);
        Tickets tickets = new Tickets(new TicketRows(client), new SlotRows(client), history, clock);
        booking = new BookingDesk(tickets, hours, transaction, clock);
        kiosk = new KioskDesk(tickets, hours, transaction, clock);
        counter = new CounterDesk(
                new HallRows(client), calls, history, transaction, new CounterDesk.Moment(clock, hours));
        screen = new ScreenDesk(calls, history, hours, clock);
        waiting = new WaitingDesk(new WaitingRows(client));
    }

    /** A new centre with so many counters. */
    static Hall hall(DatabaseAccess access, String id, int counters) {
        JdbcClient.create(access.asOwner()).sql("""
                        insert into body (id, bin, kind, name_kk, name_ru, name_en)
                        values (:id, '050140000011', 'state-corporation', 'Орталық', 'Центр', 'Centre')
                        """).param("id", id).update();
        Body body = new Body(
                id,
                new Bin("050140000011"),
                Body.Kind.STATE_CORPORATION,
                null,
                new LocalText("Орталық", "Центр", "Centre"));
        return new Hall(body, counters, 2, false, "key");
    }
}
