# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager for tests, of the X Session Management Protocol, as a log-out needs one.

The protocol is spoken by libSM, the reference implementation, which every Qt program on X11 is
linked with; only what a desktop decides (whom to ask, when to give up) is decided here.

    with SessionManager() as session:
        app = desktop.launch(program, env={"SESSION_MANAGER": session.address})
        session.wait_client()
        assert not session.log_out()        # the program has cancelled it
        assert session.log_out()            # every program was asked, agreed and was told to end

What Qt 6.4 does with it (seen with this):
- Joining: one saveStateRequest, nothing else.
- log_out(): commitDataRequest; if that does not call QSessionManager::cancel(), saveStateRequest,
  then, told to end, QEvent::Quit, which closes every window: one that ignores its close event
  keeps the program alive.
- cancel() is enough to stop the log-out: Qt asks to interact and answers "cancel". No dialog has to
  be shown before it returns. With INTERACT_NONE the cancellation is not heard, and with SAVE_LOCAL
  commitDataRequest is not even emitted: there the close event is the only guard.

All calls of libSM are made in one thread of its own: the library is not thread-safe.
"""
import ctypes
import os
import queue
import select
import threading
import time

SAVE_GLOBAL, SAVE_LOCAL, SAVE_BOTH = range(3)
INTERACT_NONE, INTERACT_ERRORS, INTERACT_ANY = range(3)
ALL_CALLBACKS = (1 << 10) - 1

_pointer, _int, _long = ctypes.c_void_p, ctypes.c_int, ctypes.c_long
_Register = ctypes.CFUNCTYPE(_int, _pointer, _pointer, _pointer)
_InteractRequest = ctypes.CFUNCTYPE(None, _pointer, _pointer, _int)
_InteractDone = ctypes.CFUNCTYPE(None, _pointer, _pointer, _int)
_SaveRequest = ctypes.CFUNCTYPE(None, _pointer, _pointer, _int, _int, _int, _int, _int)
_Plain = ctypes.CFUNCTYPE(None, _pointer, _pointer)
_SaveDone = ctypes.CFUNCTYPE(None, _pointer, _pointer, _int)
_Close = ctypes.CFUNCTYPE(None, _pointer, _pointer, _int, _pointer)
_SetProperties = ctypes.CFUNCTYPE(None, _pointer, _pointer, _int, _pointer)
_NewClient = ctypes.CFUNCTYPE(_int, _pointer, _pointer, ctypes.POINTER(ctypes.c_ulong),
                              _pointer, _pointer)
_HostAuthentication = ctypes.CFUNCTYPE(_int, ctypes.c_char_p)
_IoError = ctypes.CFUNCTYPE(None, _pointer)


class _Callback(ctypes.Structure):
    _fields_ = [("callback", _pointer), ("data", _pointer)]


class SessionManager:
    """Runs from `with` on. `events` holds what each program has said, as (name, value)."""

    def __init__(self):
        self.address = ""
        self.events = []
        self._clients = []       # SmsConn
        self._waiting_for = set()
        self._cancelled = False
        self._changed = threading.Condition()
        self._commands = queue.Queue()
        self._wake_read, self._wake_write = os.pipe()
        self._connections = {}   # descriptor: IceConn
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        self._wait(lambda: self.address, 5, "the session manager to listen")
        return self

    def __exit__(self, *_exception):
        self._post(None)
        self._thread.join(5)

    # What tests call.

    def wait_client(self, count=1, timeout=10):
        """Waits until so many programs have joined the session."""
        self._wait(lambda: len(self._clients) >= count and not self._waiting_for, timeout,
                   f"{count} client(s)")

    def log_out(self, save=SAVE_BOTH, interact=INTERACT_ANY, timeout=10):
        """Asks every program to end. True: all agreed, and were told to. False: one cancelled."""
        def ask():
            self._cancelled = False
            self._waiting_for.update(client for client, _ in self._clients)
        self._note(ask, ("asked", save))
        self._post(lambda: self._tell(self._sm.SmsSaveYourself, save, 1, interact, 0))
        self._wait(lambda: not self._waiting_for, timeout, "the programs' answers")
        if self._cancelled:
            return False
        self.die()
        return True

    def die(self):
        """Tells every program to end, without asking: what follows a log-out or its time limit."""
        self._post(lambda: self._tell(self._sm.SmsDie))

    def saw(self, name):
        """The values of the events of that name, in their order."""
        return [value for event, value in self.events if event == name]

    def wait_gone(self, timeout=10):
        """Waits until every program has left the session."""
        self._wait(lambda: not self._clients, timeout, "the programs to end")

    # The thread that talks to libSM.

    def _run(self):
        ice = self._ice = ctypes.CDLL("libICE.so.6")
        self._sm = ctypes.CDLL("libSM.so.6")
        for function in (ice.IceAcceptConnection, ice.IceComposeNetworkIdList):
            function.restype = _pointer
        self._sm.SmsGenerateClientID.restype = _pointer
        self._sm.SmsGetIceConnection.restype = _pointer
        self._keep = [_HostAuthentication(lambda _host: 1), _NewClient(self._new_client),
                      _IoError(lambda _connection: None)]
        ice.IceSetIOErrorHandler(self._keep[2])
        error = ctypes.create_string_buffer(256)
        if not self._sm.SmsInitialize(b"keyward-tests", b"1", self._keep[1], None, self._keep[0],
                                      len(error), error):
            raise RuntimeError(error.value)
        count, listeners = _int(), ctypes.POINTER(_pointer)()
        if not ice.IceListenForConnections(ctypes.byref(count), ctypes.byref(listeners),
                                           len(error), error):
            raise RuntimeError(error.value)
        listening = {}
        for listener in listeners[:count.value]:
            ice.IceSetHostBasedAuthProc(_pointer(listener), self._keep[0])
            listening[ice.IceGetListenConnectionNumber(_pointer(listener))] = listener
        address = ctypes.string_at(ice.IceComposeNetworkIdList(count, listeners)).decode()
        self._note(lambda: setattr(self, "address", address))
        try:
            self._serve(listening)
        finally:
            ice.IceFreeListenObjs(count, listeners)

    def _serve(self, listening):
        while True:
            readable, _, _ = select.select(
                [self._wake_read, *listening, *self._connections], [], [])
            for descriptor in readable:
                if descriptor == self._wake_read:
                    os.read(self._wake_read, 1)
                    command = self._commands.get()
                    if command is None:
                        return
                    command()
                elif descriptor in listening:
                    status = _int()
                    connection = self._ice.IceAcceptConnection(
                        _pointer(listening[descriptor]), ctypes.byref(status))
                    if connection:
                        number = self._ice.IceConnectionNumber(_pointer(connection))
                        self._connections[number] = connection
                elif descriptor in self._connections:
                    self._process(descriptor)

    def _process(self, descriptor):
        connection = _pointer(self._connections[descriptor])
        # 0: success; otherwise the other end is gone, or has said that it goes.
        if self._ice.IceProcessMessages(connection, None, None):
            if self._connections.pop(descriptor, None):
                self._ice.IceSetShutdownNegotiation(connection, 0)
                self._ice.IceCloseConnection(connection)
            gone = [client for client in self._clients if client[1] == descriptor]
            for client in gone:
                self._forget(client)

    def _new_client(self, client, _data, mask, callbacks, _reason):
        def ignore(*_arguments):
            return None
        procedures = [
            _Register(self._register), _InteractRequest(self._interact_request),
            _InteractDone(self._interact_done), _SaveRequest(ignore),
            _Plain(lambda conn, _data: self._sm.SmsSaveYourselfPhase2(_pointer(conn))),
            _SaveDone(self._save_done), _Close(self._close), _SetProperties(ignore),
            _SetProperties(ignore),
            _Plain(lambda conn, _data: self._sm.SmsReturnProperties(_pointer(conn), 0, None))]
        self._keep += procedures
        mask[0] = ALL_CALLBACKS
        table = ctypes.cast(callbacks, ctypes.POINTER(_Callback))
        for index, procedure in enumerate(procedures):
            table[index].callback = ctypes.cast(procedure, _pointer)
        return 1

    def _register(self, client, _data, _previous):
        client_id = self._sm.SmsGenerateClientID(_pointer(client)) or 0
        name = ctypes.string_at(client_id) if client_id else b"1"
        self._sm.SmsRegisterClientReply(_pointer(client), name)
        # What the protocol wants for a program that is new to the session.
        self._sm.SmsSaveYourself(_pointer(client), SAVE_LOCAL, 0, INTERACT_NONE, 0)
        number = self._ice.IceConnectionNumber(
            _pointer(self._sm.SmsGetIceConnection(_pointer(client))))
        def take():
            self._clients.append((client, number))
            self._waiting_for.add(client)
        self._note(take, ("joined", client))
        return 1

    def _interact_request(self, client, _data, dialog):
        self._note(None, ("interact-request", dialog))
        self._sm.SmsInteract(_pointer(client))

    def _interact_done(self, client, _data, cancel):
        def take():
            self._cancelled = self._cancelled or bool(cancel)
        self._note(take, ("interact-done", bool(cancel)))
        if cancel:
            # Every program still says that it is done, whether or not it had begun.
            self._tell(self._sm.SmsShutdownCancelled)

    def _save_done(self, client, _data, success):
        self._note(lambda: self._waiting_for.discard(client), ("save-done", bool(success)))
        if not self._waiting_for and not self._cancelled:
            self._sm.SmsSaveComplete(_pointer(client))

    def _close(self, client, _data, _count, _reasons):
        for entry in [entry for entry in self._clients if entry[0] == client]:
            self._forget(entry)
        self._sm.SmsCleanUp(_pointer(client))

    def _forget(self, entry):
        def take():
            self._clients.remove(entry)
            self._waiting_for.discard(entry[0])
        self._note(take, ("left", entry[0]))

    def _tell(self, function, *arguments):
        for client, _ in list(self._clients):
            function(_pointer(client), *arguments)

    def _post(self, command):
        self._commands.put(command)
        os.write(self._wake_write, b"!")

    def _note(self, change, event=None):
        with self._changed:
            if change:
                change()
            if event:
                self.events.append(event)
            self._changed.notify_all()

    def _wait(self, condition, timeout, what):
        deadline = time.monotonic() + timeout
        with self._changed:
            while not condition():
                if not self._changed.wait(deadline - time.monotonic()):
                    raise TimeoutError(f"waited for {what}; events so far: {self.events}")
