package kz.ruqsat.sandbox.payments;

/** How far an order is paid. */
enum OrderStatus {
    WAITING,
    PARTIAL,
    PAID,
    OVERPAID
}
