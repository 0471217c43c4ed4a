"""The local Discord: REST v10 and the gateway, as strict as the real one."""
