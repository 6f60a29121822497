import asyncio
import os


class Conversation(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, payload, sender):
        print(f"{sender}: {payload}")
        self.transport.sendto(payload.upper(), sender)


async def main():
    address = ("127.0.0.1", int(os.environ.get("LAB_PORT", "8004")))
    await asyncio.get_running_loop().create_datagram_endpoint(Conversation, local_addr=address)
    await asyncio.Event().wait()


asyncio.run(main())
