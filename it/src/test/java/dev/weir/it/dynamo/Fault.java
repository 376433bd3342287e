package dev.weir.it.dynamo;

/** What becomes of one request on its way to a server and back. */
enum Fault {
    /** It passes, and so does its answer. */
    NONE,
    /** It is turned away: the table's throughput is used up. */
    THROTTLED,
    /** It is turned away: the account's throughput is used up. */
    LIMITED,
    /** It fails inside of the service, which does nothing. */
    FAILED,
    /** It is done, and then fails inside of the service. */
    FAILED_AFTERWARDS,
    /** The connection breaks before it arrives. */
    CUT,
    /** It is done, and the connection breaks before its answer arrives. */
    CUT_AFTERWARDS,
    /** It is done, and its answer comes when nobody waits for it any more. */
    LATE,
    /** Half of the keys of a batch are left out. */
    LEFT_OUT,
    /** All keys of a batch are left out. */
    ALL_LEFT_OUT
}
