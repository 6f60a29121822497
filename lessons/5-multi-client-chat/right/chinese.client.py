import socket

CONTACTS = {name: ("127.0.0.1", 8081) for name in ["狗哥alex", "瞎驴", "一棵树", "武大郎"]}
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

while True:
    name = input("请选择聊天对象：").strip()
    # An unknown name leads nowhere until `quit`.
    while True:
        message = input("请输入消息，输入 quit 结束：")
        if message == "quit":
            break
        if message and name in CONTACTS:
            client.sendto(message.encode(), CONTACTS[name])
            answer, sender = client.recvfrom(65535)
            print(f"来自 {sender[0]}:{sender[1]} 的回复：{answer.decode()}")
