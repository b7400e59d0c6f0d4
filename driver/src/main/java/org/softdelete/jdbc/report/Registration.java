package org.softdelete.jdbc.report;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * A place in the platform's MBean server. Immutable.
 *
 * @param server that server
 * @param name the place
 */
record Registration(MBeanServer server, ObjectName name) {

  private static final String NAME = "org.softdelete:type=Statistics";

  /**
   * Registers {@code counters}. Where others have the name, as a copy of the driver in another
   * class loader, it gets a number.
   */
  static Registration of(CountersBean counters) throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    for (int copy = 1; ; copy++) {
      ObjectName name = new ObjectName(copy == 1 ? NAME : NAME + ",copy=" + copy);
      try {
        server.registerMBean(counters, name);
        return new Registration(server, name);
      } catch (InstanceAlreadyExistsException e) {
        // The next number may be free.
      }
    }
  }

  /** Takes it away. */
  void end() throws JMException {
    try {
      server.unregisterMBean(name);
    } catch (InstanceNotFoundException e) {
      // Somebody else did, which is as good.
    }
  }
}
